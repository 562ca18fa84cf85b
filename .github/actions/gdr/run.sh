#!/usr/bin/env bash
# Runs gdr as the inputs of the action say, which come as GDR_* in the environment. For bash 3.2, which macOS has.
set -uo pipefail

fail() {
  echo "::error title=gdr::$1"
  exit 2
}

# The commit that the changes are counted from; nothing where there is none.
start_of_changes() {
  local base=$1 parents
  # GitHub checks out a merge of base and head; what it merged into is the true base, also where the base has moved on.
  parents=$(git cat-file -p HEAD 2> /dev/null | sed -n -e '/^$/q' -e 's/^parent //p')
  if [ -n "$GDR_HEAD" ] && [ "$(echo "$parents" | sed -n 2p)" = "$GDR_HEAD" ]; then base=$(echo "$parents" | sed -n 1p); fi
  case "$base" in *[!0-9a-f]* | '') return ;; esac
  # A branch that is new has zeros before it.
  case "$base" in *[!0]*) ;; *) return ;; esac
  # A shallow checkout, which is what actions/checkout makes, lacks it.
  git cat-file -e "$base^{commit}" 2> /dev/null || git fetch --quiet --no-tags --depth=1 origin "$base" 2> /dev/null || true
  if git cat-file -e "$base^{commit}" 2> /dev/null; then
    git merge-base "$base" HEAD 2> /dev/null || echo "$base"
  else
    echo "::warning title=gdr::the commit $base before the change can't be fetched, so all lines are looked at; check out with fetch-depth: 0" >&2
  fi
}

case "$GDR_MODE" in scan | suggest | refine) ;; *) fail "mode must be scan, suggest or refine" ;; esac
for flag in "$GDR_CHANGED_LINES_ONLY" "$GDR_SARIF" "$GDR_REPORT"; do
  case "$flag" in true | false) ;; *) fail "changed-lines-only, sarif and report must be true or false" ;; esac
done

paths=()
while IFS= read -r path || [ -n "$path" ]; do
  path=${path%$'\r'}
  # Without a separator the shell expands patterns and splits nothing.
  IFS=''
  if [ -n "${path// /}" ]; then paths+=($path); fi
done <<< "$GDR_PATHS"
unset IFS
[ ${#paths[@]} -gt 0 ] || fail "paths names no folder"

if [ "$GDR_FORK" = true ]; then
  unset OPENAI_API_KEY AZURE_OPENAI_API_KEY AZURE_OPENAI_ENDPOINT GDR_API_KEY GDR_KEY
  case "$GDR_JUDGE" in
    '' | embedded | none) ;;
    *)
      echo "::notice title=gdr::this pull request comes from a fork: no remote judge is asked, the embedded one decides"
      GDR_JUDGE=embedded GDR_ENDPOINT=''
      ;;
  esac
fi

temp=$RUNNER_TEMP
if command -v cygpath > /dev/null; then temp=$(cygpath -m "$temp"); fi
# One use of the action in a job must not take away what another wrote.
out=$(mktemp -d "$temp/gdr-XXXXXX")

options=()
if [ -n "$GDR_JUDGE" ]; then options+=("--judge=$GDR_JUDGE"); fi
if [ -n "$GDR_ENDPOINT" ]; then options+=("--endpoint=$GDR_ENDPOINT"); fi
if [ -n "$GDR_BASELINE" ]; then options+=("--baseline=$GDR_BASELINE"); fi
if [ "$GDR_SARIF" = true ]; then options+=(--sarif); fi
if [ -n "${GDR_KEY:-}" ]; then
  (umask 077 && printf '%s\n' "$GDR_KEY" > "$out/key")
  options+=("--key-file=$out/key")
  trap 'rm -f "$out/key"' EXIT
fi

if [ "$GDR_MODE" = refine ]; then
  run="$out/refined"
  labels="$run/labels"
  gdr refine --out="$run" ${options[@]+"${options[@]}"} -- "${paths[@]}"
  status=$?
else
  run="$out/labels"
  labels=$run
  options+=(--format=github "--labels=$labels" "--fail-on=$GDR_FAIL_ON" "--summary=$GITHUB_STEP_SUMMARY")
  if [ "$GDR_MODE" = suggest ]; then options+=("--suggestions=$out/suggestions.json"); fi
  if [ "$GDR_CHANGED_LINES_ONLY" = true ]; then
    start=$(start_of_changes "$GDR_BASE")
    if [ -n "$start" ]; then options+=("--diff=$start..HEAD"); fi
  fi
  gdr scan "${options[@]}" -- "${paths[@]}"
  status=$?
fi

# 0 and 1 say what was found; everything else is a fault, which gdr has told.
if [ $status -gt 1 ]; then
  echo "::error title=gdr::gdr ended with $status; the lines above say why"
  exit $status
fi

output() { echo "$1=$2" >> "$GITHUB_OUTPUT"; }

output sensitive-lines "$(grep -c '"label":"sensitive"' "$labels/lines.jsonl")"
if [ "$GDR_SARIF" = true ]; then
  sarif=("$labels"/*.sarif)
  if [ ${#sarif[@]} -eq 1 ]; then output sarif "${sarif[0]}"; else output sarif "$labels"; fi
fi
if [ "$GDR_REPORT" = true ] || [ "$GDR_MODE" = refine ]; then
  gdr report "$run" > /dev/null || fail "the report can't be made"
  output report "$run/report.html"
fi
if [ "$GDR_MODE" = refine ]; then
  cat "$run/report.md" >> "$GITHUB_STEP_SUMMARY"
  output refined "$run/repositories"
elif [ "$GDR_MODE" = suggest ] && grep -q '"path":' "$out/suggestions.json"; then
  output suggestions "$out/suggestions.json"
fi
exit $status
