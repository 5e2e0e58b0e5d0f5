# SPDX-License-Identifier: GPL-3.0-or-later
# A private Windows (Wine) for one run.
. "$(dirname "${BASH_SOURCE[0]}")/../parts/common.bash"
try=$root/build/windows-try
export WINEPREFIX=$try/wine WINEDEBUG=${WINEDEBUG:--all}
export TZ=Europe/London
wine=/usr/lib/wine/wine64
[ -x "$wine" ] || wine=$(command -v wine64)

# fresh_windows : an empty one that says it is Windows 10.
fresh_windows() {
  rm -rf "$try"
  mkdir -p "$try"
  quietly "$try/wine.log" "$wine" wineboot --init
  quietly "$try/wine.log" "$wine" reg add 'HKCU\Software\Wine' /v Version /d win10 /f
}

# end_windows : ends what this run started, and nothing else: a Wine has one server for each WINEPREFIX.
end_windows() {
  "$(dirname "$wine")/wineserver" -k || true
  "$(dirname "$wine")/wineserver" -w || true
}

# windows SECONDS PROGRAM ARGUMENT... : runs it, and ends it when it takes longer.
windows() {
  local seconds=$1
  shift
  timeout --kill-after=10 "$seconds" "$wine" "$@"
}

# wait_for SECONDS COMMAND... : until it is true.
wait_for() {
  local left=$(($1 * 5))
  shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 0.2
  done
}

passed=0
# expect WORDS COMMAND... : one check; the first that fails ends the run.
expect() {
  local words=$1
  shift
  "$@" || fail "trying: NOT so: $words"
  passed=$((passed + 1))
  say "trying: $words"
}
# expect_code CODE WORDS COMMAND...
expect_code() {
  local code=$1 words=$2 got=0
  shift 2
  "$@" >>"$try/out.log" 2>&1 || got=$?
  [ "$got" = "$code" ] || { tail -n 20 "$try/out.log" >&2; fail "trying: NOT so: $words (exit code $got, not $code)"; }
  passed=$((passed + 1))
  say "trying: $words"
}
absent() { [ ! -e "$1" ]; }
