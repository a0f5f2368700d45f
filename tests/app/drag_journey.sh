#!/usr/bin/env bash
# A person's journey in a real X window: drag a layer from the palette onto the network, pull a handle, move a layer, undo
# everything, redo everything, train, save. The saved project says what became of it. Usage: drag_journey.sh PROGRAM
set -eu
program=$1
for tool in Xvfb openbox xdotool; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is missing"; exit 77; }
done

work=$(mktemp -d)
export HOME=$work XDG_CONFIG_HOME=$work/config QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
unset QT_SCALE_FACTOR WAYLAND_DISPLAY
mkdir -p "$work/config/neurarium"
printf '[General]\nlanguage=en\ntheme=light\nactivity=build\n' >"$work/config/neurarium/neurarium.conf"

Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
server=$!
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
sleep 1

project=$work/journey.neurarium
"$program" new -o "$project"
"$program" "$project" >"$work/output" 2>&1 &
window=$(timeout 30 xdotool search --sync --onlyvisible --name 'journey' | tail -1)
sleep 2

die() {
  echo "drag_journey: $*" >&2
  cat "$work/output" >&2
  exit 1
}
# The units of the dense layers, as saved: "4 2 1".
saved_units() {
  xdotool key --window "$window" ctrl+s
  sleep 1
  grep -o '"units": *[0-9]*' "$project" | grep -o '[0-9]*' | tail -n +2 | tr '\n' ' ' | sed 's/ $//'
}
expect() {
  local units
  units=$(saved_units)
  [ "$units" = "$1" ] || die "$2: expected units $1, found $units"
}
# drag X1 Y1 X2 Y2: in small steps, as a hand does.
drag() {
  local i
  xdotool mousemove "$1" "$2" mousedown 1
  sleep 0.2
  for i in 1 2 3 4 5 6 7 8; do
    xdotool mousemove $(($1 + ($3 - $1) * i / 8)) $(($2 + ($4 - $2) * i / 8))
    sleep 0.05
  done
  sleep 0.4
  xdotool mouseup 1
  sleep 0.8
}

expect '4 2 1' 'at the start'
drag 764 408 764 465
expect '4 4 1' 'the handle of the second hidden layer pulled down'
xdotool key ctrl+z
sleep 0.5
drag 585 256 850 340
expect '2 4 1' 'the first hidden layer dragged behind the second'
xdotool key ctrl+z
sleep 0.5
drag 210 250 675 330
expect '4 4 2 1' 'a dense layer dragged between the hidden ones'
drag 210 365 675 330
[ "$(grep -c dropout "$project")" = 0 ] || die 'saved by itself'
expect '4 4 2 1' 'dropout dragged in'
grep -q dropout "$project" || die 'no dropout was saved'
xdotool key ctrl+z
sleep 0.5
xdotool key ctrl+z
sleep 0.5
expect '4 2 1' 'undone'
xdotool key ctrl+y
sleep 0.5
expect '4 4 2 1' 'redone'
# The keyboard: the layer that was dropped is selected.
xdotool mousemove 370 480 click 1 key Right Right
sleep 0.3
xdotool key plus
sleep 0.5
expect '5 4 2 1' 'one unit more'
xdotool key alt+Right
sleep 0.5
expect '4 5 2 1' 'moved towards the output'
for _ in 1 2 3; do xdotool key ctrl+z; sleep 0.3; done
expect '4 2 1' 'all undone'
for _ in 1 2 3; do xdotool key ctrl+y; sleep 0.3; done
expect '4 5 2 1' 'all redone'
xdotool key space
sleep 2
xdotool key space
sleep 0.5
expect '4 5 2 1' 'trained'
grep -q '"parameters"' "$project" || die 'nothing was trained'
kill -0 $server || die 'the display is gone'
