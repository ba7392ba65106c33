#!/usr/bin/env bash
# Sees to it that no process of a stack outlives its owner, however that ends: a trap or a shutdown hook does not run
# after kill -9, this does. A process is known by its id AND its time of birth, because ids are used again.
#
#   guard.sh identity PID                     prints PID.BIRTH
#   guard.sh launch FOLDER NAME SIGNAL CMD…   notes itself down in FOLDER, then becomes CMD
#   guard.sh watch FOLDER                     waits until FOLDER's owner is gone, then ends what it left
#   guard.sh sweep RUN                        does that at once for every folder in RUN whose owner is gone
#   guard.sh detach LOG CMD…                  starts CMD in a process group of its own, out of reach of Ctrl-C
#
# FOLDER is RUN/owner.PID.BIRTH; it holds one file for each process: "PID.BIRTH SIGNAL". What is not noted carries the mark
# of its owner in its environment, CARESPORT_MARK, as the processes do that others started: what prepares a part, and what a
# service leaves behind to write down how it starts faster.
set -u
mark=${CARESPORT_MARK:-}
unset CARESPORT_MARK # or what this script itself runs would carry it

birth() { # of process $1; nothing when there is none, or only what its parent hasn't buried yet
  local stat
  if [ -d /proc/self ]; then
    { IFS= read -r stat < "/proc/$1/stat"; } 2>/dev/null || return 1
    set -- ${stat##*) }
    [ "$1" != Z ] && printf '%s' "${20}"
  else
    stat=$(ps -o stat= -o lstart= -p "$1" 2>/dev/null) || return 1
    set -- $stat
    case $1 in Z*) return 1 ;; esac
    shift
    local IFS=_
    printf '%s' "$*"
  fi
}

alive() { # the process called PID.BIRTH
  [ "$(birth "${1%%.*}")" = "${1#*.}" ]
}

owner() { # of folder $1
  local name=${1##*/}
  printf '%s' "${name#owner.}"
}

launch() {
  local folder=$1 name=$2 signal=$3
  shift 3
  echo "$$.$(birth $$) $signal" > "$folder/$name" || exit 1
  # noted first, looked second: either the sweeper sees this note, or this sees that the owner is gone
  alive "$(owner "$folder")" || exit 1
  [ -z "$mark" ] || export CARESPORT_MARK=$mark
  exec "$@"
}

marked() { # the processes that carry the mark $1
  local environment pid
  if [ -d /proc/self ]; then
    for environment in /proc/[0-9]*/environ; do
      pid=${environment#/proc/}
      pid=${pid%/environ}
      if [ "$pid" != $$ ] && { tr '\0' '\n' < "$environment" | grep -qxF "CARESPORT_MARK=$1"; } 2>/dev/null; then
        echo "$pid"
      fi
    done
  else
    ps -Eww -ax -o pid= -o command= 2>/dev/null | while read -r pid environment; do
      case " $environment " in *" CARESPORT_MARK=$1 "*) [ "$pid" = $$ ] || echo "$pid" ;; esac
    done
  fi
}

still_there() { # of the identities given
  local id
  for id in "$@"; do
    if alive "$id"; then return 0; fi
  done
  return 1
}

sweep() { # one folder of a dead owner
  local folder=$1 file id signal ids=() patience=${CARESPORT_GUARD_PATIENCE:-100} # tenths of a second
  for file in "$folder"/*; do
    [ -f "$file" ] || continue
    read -r id signal < "$file" || continue
    if alive "$id"; then
      ids+=("$id")
      kill "-$signal" "${id%%.*}" 2>/dev/null
    fi
  done
  if [ ${#ids[@]} -gt 0 ]; then
    while [ $patience -gt 0 ] && still_there "${ids[@]}"; do
      sleep 0.1
      patience=$((patience - 1))
    done
    for id in "${ids[@]}"; do
      if alive "$id"; then kill -KILL "${id%%.*}" 2>/dev/null; fi
    done
  fi
  if [ -f "$folder/.mark" ]; then
    for id in $(marked "$(cat "$folder/.mark")"); do kill -KILL "$id" 2>/dev/null; done
  fi
  rm -rf "$folder"
}

case ${1:-} in
  identity)
    born=$(birth "$2") && echo "$2.$born"
    ;;
  launch)
    shift
    launch "$@"
    ;;
  watch)
    trap '' INT HUP
    [ -z "$mark" ] || printf '%s' "$mark" > "$2/.mark"
    while [ -d "$2" ] && alive "$(owner "$2")"; do sleep 0.5; done
    if [ -d "$2" ]; then sweep "$2"; fi
    ;;
  sweep)
    for folder in "$2"/owner.*; do
      [ -d "$folder" ] || continue
      alive "$(owner "$folder")" || sweep "$folder"
    done
    ;;
  detach)
    log=$2
    shift 2
    trap '' INT HUP
    set -m
    export CARESPORT_MARK=$$.$(birth $$).$RANDOM
    "$@" > "$log" 2>&1 < /dev/null &
    ;;
  *)
    echo "guard.sh: unknown command ${1:-}" >&2
    exit 2
    ;;
esac
