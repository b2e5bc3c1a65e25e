/**
 * What runs on an instance beside its units: constant POSIX shell. What differs between two instances lies in files
 * (`values/NAME`, one value each), so that no value is ever read as a command.
 *
 * `/run/crisol` is root's, and gone with the machine; `/run/crisol/job` belongs to the user that the job runs as.
 */

/** Folder of everything that is ours on an instance. */
export const boxFolder = '/run/crisol'

const metadata = '169.254.169.254'

/** Writes a line where `GetConsoleOutput` finds it, whatever becomes of the journal. Needs root. */
const say = String.raw`say() { printf 'crisol: %s\n' "$1" >/dev/console; }`

/** Ends the unit; the reason is told to the console when it has ended. */
const stop = String.raw`stop() {
  printf '%s\n' "$1" >/run/crisol/job/reason
  exit 1
}`

const value = `value() { cat "/run/crisol/values/$1"; }`

/** Where the runner's program is: in the image, or where the archive goes. */
const directory = `directory() {
  if [ -e /run/crisol/values/directory ]; then value directory; else printf %s "$HOME/actions-runner"; fi
}`

/**
 * Turns off what asks for a login on the console, closes the metadata service to the job's user, and starts the units.
 * Who runs it powers the machine off when it does not succeed.
 */
export const prepareScript = `set -u
${say}
${value}
give_up() {
  say "$1 This machine powers off."
  exit 1
}
# First of all: whatever goes wrong from here on, the machine ends.
systemctl daemon-reload
systemctl start --no-block crisol-deadline.timer || give_up 'Its absolute timer could not be started.'
systemctl stop --no-block getty@tty1.service serial-getty@ttyS0.service console-getty.service
systemctl restart --no-block systemd-journald.service
user=$(value user)
if ! id -u "$user" >/dev/null 2>&1; then
  useradd --create-home --shell /bin/bash "$user" || give_up "The user $user could not be made."
fi
# By the user, not by the unit alone: a job can leave its unit, through cron for one.
uid=$(id -u "$user")
ip rule add pref 1 uidrange "$uid-$uid" to ${metadata} prohibit
ip -6 rule add pref 1 uidrange "$uid-$uid" to fd00:ec2::254 prohibit
chown -R "$user:" /run/crisol/job || give_up 'The runner cannot be given its configuration.'
chmod 0700 /run/crisol/job
systemctl start --no-block crisol-runner.service crisol-interruption.service || give_up 'The runner could not be started.'
`

/** Makes the runner ready, as the user of the job: sees that the metadata service is closed, and fetches the archive. */
export const fetchScript = `set -u
${stop}
${value}
${directory}
echo fetching >/run/crisol/job/state
command -v curl >/dev/null || stop 'This image has no curl; expected an image with curl, tar, gzip and base64.'
for address in ${metadata} '[fd00:ec2::254]'; do
  if curl --silent --output /dev/null --max-time 2 --noproxy '*' --globoff --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 5' "http://$address/latest/api/token"; then
    stop "The metadata service answers the user $(value user), who runs the job; it must be closed to it, by policy routing (ip rule) or by a kernel with BPF."
  fi
done
directory=$(directory)
if [ ! -e /run/crisol/values/url ]; then
  [ -x "$directory/run.sh" ] || stop "There is no runner in $directory of this image; expected run.sh in it."
  [ -w "$directory" ] || stop "The runner's directory $directory is not writable for $(value user); give it to that user in the image."
  exit 0
fi
url=$(value url)
place=$(printf %s "$url" | sed 's/[?#].*//')
archive=$HOME/crisol-runner.tar.gz
attempt=1
until curl --fail --silent --show-error --location --globoff --connect-timeout 10 --speed-limit 10000 --speed-time 30 --output "$archive" --url "$url"; do
  [ "$attempt" -lt 5 ] || stop "The runner's archive could not be fetched from $place in $attempt attempts."
  sleep "$attempt"
  attempt=$((attempt + 1))
done
sum=$(sha256sum "$archive" | cut -d ' ' -f 1)
[ "$sum" = "$(value sha256)" ] || stop "The archive from $place has the SHA-256 $sum; expected $(value sha256). Nothing of it was run."
mkdir -p "$directory"
tar -xzf "$archive" -C "$directory" || stop "The archive from $place could not be unpacked."
rm -f "$archive"
[ -x "$directory/run.sh" ] || stop "The archive from $place has no run.sh; it is no runner."
`

/** Becomes the runner. Its configuration goes through the environment: arguments are there for everybody to see. */
export const runScript = `set -u
${stop}
${value}
${directory}
ACTIONS_RUNNER_INPUT_JITCONFIG=$(cat /run/crisol/job/jit-config) || stop "The runner's configuration is not there: it is good for one start."
rm -f /run/crisol/job/jit-config && export ACTIONS_RUNNER_INPUT_JITCONFIG
# Where the system lacks ICU, .NET does not start without this.
ldconfig -p 2>/dev/null | grep -q libicu || export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
cd "$(directory)" || stop "The runner's directory is gone."
echo listening >/run/crisol/job/state
exec ./run.sh
`

/** What the runner calls when a job has arrived: the idle limit ends, the maximum life begins. */
export const jobStartedScript = `echo working >/run/crisol/job/state
systemd-notify --ready
`

/**
 * Tells the job that it is to stop, as a cloud does that takes the instance back, and waits for it; systemd waits only so
 * long, and ends it then. Where the runner has ended by itself there is no process to wait for.
 */
export const warnScript = `[ -n "$1" ] || exit 0
[ -e /run/crisol/interruption ] || echo '{"action":"end-of-life"}' >/run/crisol/interruption
while kill -0 "$1" 2>/dev/null; do sleep 0.2; done
`

/** Tells the console why the runner's unit has ended, in one line, before the machine is gone. */
export const endedScript = `set -u
${say}
${value}
# The folder is the job's: what it may have put there is not followed, and not waited for.
left() { dd if="/run/crisol/job/$1" iflag=nofollow,nonblock bs=600 count=1 status=none | tr -cd '[:print:]'; }
state=$(left state)
reason=$(left reason)
[ -n "$state" ] || state='in no state that it told'
if [ -n "$reason" ]; then
  :
elif [ "$SERVICE_RESULT" = timeout ]; then
  case $state in
    working) reason="The job was still running after $(value life), the maximum life." ;;
    listening) reason="No job came within $(value idle), the idle limit." ;;
    *) reason="The runner was not ready within $(value idle), the idle limit." ;;
  esac
elif [ "$SERVICE_RESULT" = exit-code ] && [ "$EXIT_STATUS" = 7 ]; then
  reason='GitHub refuses the version of this runner; a newer one is needed.'
elif [ "$state" = working ] && [ "$SERVICE_RESULT" = success ]; then
  reason='The job is done.'
elif [ "$state" = listening ] && [ "$EXIT_STATUS" = 0 ]; then
  reason='The runner ended before a job came; GitHub may have taken away its registration.'
else
  reason="The runner ended ($SERVICE_RESULT, $EXIT_CODE $EXIT_STATUS) while it was $state."
fi
say "$reason This machine powers off."
`

/** Tells the console that the time is up, whatever the runner's unit does. */
export const deadlineScript = `${say}
${value}
say "$(value deadline) after the boot, the absolute limit, have passed. This machine powers off."
`

/** Looks for the cloud's notice that it takes the instance back, which only root may read, and leaves it for the job. */
export const interruptionScript = String.raw`${say}
ask() { curl --silent --fail --max-time 2 --noproxy '*' "$@"; }
while :; do
  if token=$(ask --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://${metadata}/latest/api/token) &&
    notice=$(ask --header "X-aws-ec2-metadata-token: $token" http://${metadata}/latest/meta-data/spot/instance-action); then
    printf '%s\n' "$notice" >/run/crisol/interruption.new
    mv /run/crisol/interruption.new /run/crisol/interruption
    say "The cloud takes this instance back: $(printf %s "$notice" | tr -cd '[:print:]')"
    exit 0
  fi
  sleep 5
done
`
