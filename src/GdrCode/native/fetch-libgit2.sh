#!/bin/sh
# usage: fetch-libgit2.sh FOLDER
# Puts Debian's libgit2 and the libraries it needs into FOLDER, as any user and without touching the system:
# lists, caches and packages live in a private folder beside FOLDER, and nothing is installed.
# Always exits 0: a build without libgit2 is a good build, and the tool says at run time what to install.
target=${1:?usage: fetch-libgit2.sh FOLDER}
home=$(dirname "$target")
packages="libgit2-1.5 libmbedtls14 libmbedx509-1 libmbedcrypto7 libhttp-parser2.9 libssh2-1"
umask 022

mkdir -p "$home" || exit 0
exec 9>"$home/.lock" || exit 0
flock 9 || exit 0
[ -e "$target/libgit2.so.1.5" ] && exit 0
for tool in apt-get dpkg dpkg-deb timeout; do
    command -v $tool >/dev/null || exit 0
done
# One attempt serves all projects of a build; the next build minutes later tries again.
[ -n "$(find "$home/.failed" -mmin -2 2>/dev/null)" ] && exit 0

work=$(mktemp -d "$home/fetch.XXXXXX") || exit 0
trap 'rm -rf "$work"' EXIT
trap 'exit 0' HUP INT TERM
mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/log" "$work/debs" "$work/tree" "$work/whole"

# The machine's sources, proxies and keys stay in force; its folders and hooks do not.
settings() {
    cat <<EOF
Dir::State::lists "$1";
Dir::State::status "/var/lib/dpkg/status";
Dir::State::extended_states "$work/state/extended_states";
Dir::Cache "$work/cache";
Dir::Log "$work/log";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "1";
Acquire::http::Timeout "10";
Acquire::https::Timeout "10";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
EOF
}
download() { (cd "$work/debs" && timeout 90 apt-get -q -c "$1" download $packages); }

settings /var/lib/apt/lists >"$work/system.conf"
settings "$work/state/lists" >"$work/private.conf"
# The machine's own package lists are tried first; fresh containers have none, and old ones name packages that are gone.
if ! download "$work/system.conf"; then
    rm -f "$work"/debs/*
    # A third-party source that fails does not matter as long as the packages can be had.
    timeout 90 apt-get -q -c "$work/private.conf" update
    download "$work/private.conf" || { touch "$home/.failed"; exit 0; }
fi

for deb in "$work"/debs/*.deb; do
    dpkg -x "$deb" "$work/tree" || { touch "$home/.failed"; exit 0; }
done
# Copies under the names by which the libraries ask for one another; packages don't keep symbolic links.
for library in libgit2.so.1.5 libmbedcrypto.so.7 libmbedx509.so.1 libmbedtls.so.14 libhttp_parser.so.2.9 libssh2.so.1; do
    found=$(find "$work/tree" -name "$library" | head -n 1)
    [ -n "$found" ] && cp -L "$found" "$work/whole/$library" || { touch "$home/.failed"; exit 0; }
done
chmod 755 "$work/whole" && rm -rf "$target" && mv "$work/whole" "$target" && rm -f "$home/.failed"
exit 0
