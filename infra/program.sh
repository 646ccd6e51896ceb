# Sourced by up, down, verify, audit and others: builds what is out of date and runs the launcher.
#
# The launcher and both services run from a copy under the data folder, so that a build in this
# checkout never replaces a jar under a running process.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${RESOLUTE_DATA:-$root/var}
program=$data/run/program
stamp=$root/infra/target/built

demand_maven() {
    if ! command -v mvn > /dev/null; then
        echo "Maven is missing. Install it (on Debian: apt-get install maven)." >&2
        return 1
    fi
}

# Whether the launcher that wrote its process id still runs.
is_running() {
    local pid
    [ -f "$data/run/launcher.pid" ] || return 1
    pid=$(cut -d ' ' -f 1 "$data/run/launcher.pid")
    grep -qs org.resolute.infra "/proc/$pid/cmdline"
}

is_out_of_date() {
    [ -f "$stamp" ] || return 0
    local module newer
    for module in command-service query-service; do
        compgen -G "$root/$module/target/$module-*-exec.jar" > /dev/null || return 0
    done
    newer=$(find "$root/pom.xml" "$root/events" "$root/proof" "$root/tokens" "$root/command-service" "$root/query-service" \
        "$root/infra" \( -name target -o -path '*/src/test' \) -prune \
        -o \( -path '*/src/*' -o -name pom.xml \) -newer "$stamp" -print -quit)
    [ -n "$newer" ]
}

# Journeys look at pages with a Chromium: Debian's where its package is there or may be installed, else the one that the
# browser driver fetches for itself.
demand_chromium() {
    if command -v chromium > /dev/null || command -v chromium-browser > /dev/null; then
        return
    fi
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        echo "installing Debian's chromium ..."
        DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium > /dev/null ||
            echo "it could not be installed; the browser driver fetches its own" >&2
    fi
}

build() {
    demand_maven
    echo "building what is out of date (the first time takes some minutes) ..."
    (cd "$root" && mvn -q -B -ntp -Dstyle.color=never package -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -pl events,proof,infra/platform,tokens,command-service,query-service,infra)
    touch "$stamp"
}

copy_program() {
    local fresh=$data/run/program-$$
    rm -rf "$program" "$fresh"
    mkdir -p "$fresh"
    cp "$root"/infra/target/lib/*.jar "$root"/infra/target/infra-*.jar "$fresh"
    cp "$root"/command-service/target/command-service-*-exec.jar "$data/run/command-service.jar"
    cp "$root"/query-service/target/query-service-*-exec.jar "$data/run/query-service.jar"
    mv "$fresh" "$program"
}

prepare_program() {
    if is_running && [ -d "$program" ]; then
        return
    fi
    if is_out_of_date; then
        build
    fi
    copy_program
}

# Takes over what is not set already from the addresses of this machine, and no other.
know() {
    local name value
    [ -r "$data/run/addresses.env" ] || return 0
    for name in "$@"; do
        if [ -z "${!name:-}" ]; then
            value=$(. "$data/run/addresses.env" && echo "${!name:-}")
            [ -z "$value" ] || export "$name=$value"
        fi
    done
}

# Where the services of this machine listen.
know_address() {
    know COMMAND_URL QUERY_URL
}

# The same, and the servers behind them.
know_servers() {
    know COMMAND_URL QUERY_URL KAFKA_BOOTSTRAP POSTGRES_URL
}

run_program() {
    export RESOLUTE_DATA=$data
    exec java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        --enable-native-access=ALL-UNNAMED \
        -cp "$program/*" org.resolute.infra.up.Launcher "$@"
}

# For commands that compute for long: with the JVM's whole compiler and more memory.
run_checker() {
    export RESOLUTE_DATA=$data
    exec java -Xmx1g -XX:+UseSerialGC -XX:+UseCompactObjectHeaders \
        --enable-native-access=ALL-UNNAMED \
        -cp "$program/*" org.resolute.infra.up.Launcher "$@"
}
