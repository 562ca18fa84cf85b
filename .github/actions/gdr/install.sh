#!/usr/bin/env bash
# Puts gdr on the PATH of the following steps. For bash 3.2, which macOS has.
set -euo pipefail

fail() {
  echo "::error title=gdr::$1"
  exit 2
}

temp=$RUNNER_TEMP
if command -v cygpath > /dev/null; then temp=$(cygpath -m "$temp"); fi
tool="$temp/gdr-tool"

if [ "$GDR_VERSION" = installed ]; then
  command -v gdr > /dev/null || fail "version: installed, but there is no gdr on the PATH; install it in a step before, or leave version out"
  exit 0
fi

command -v dotnet > /dev/null || fail "gdr needs the .NET SDK 10; put actions/setup-dotnet before this step"
# Never from the workspace: its global.json and NuGet.config are those of the repository that is looked at.
if [ "$GDR_VERSION" = source ]; then
  cd "$GITHUB_ACTION_PATH/../../.."
  # The runners of GitHub have no libgit2 of their own; the package brings one.
  export UseSystemLibgit2="${UseSystemLibgit2:-false}"
  dotnet publish src/GdrCode.Cli -c Release -p:RunAnalyzers=false --nologo -v q -o "$tool" || fail "gdr could not be built from source; it needs the .NET SDK 10 (actions/setup-dotnet)"
else
  case "$GDR_VERSION" in *[!0-9A-Za-z.+-]* | '' | -*) fail "version must be source, installed or the version of a package" ;; esac
  cd "$temp"
  dotnet tool install gdr --tool-path "$tool" --version "$GDR_VERSION" || fail "gdr $GDR_VERSION could not be installed"
fi
echo "$tool" >> "$GITHUB_PATH"
