# Sourced by the scripts beside it: finds a JDK 25, sets JAVA_HOME and puts its java first on PATH.

is_jdk_25() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\b'
}

home_of_java_on_path() {
    local java
    java=$(command -v java) || return 0
    dirname "$(dirname "$(readlink -f "$java")")"
}

find_jdk_25() {
    local candidate
    for candidate in \
        "${JAVA_HOME:-}" \
        "$(home_of_java_on_path)" \
        /usr/lib/jvm/* \
        /usr/java/* \
        /opt/java/* \
        /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

use_jdk_25() {
    if ! JAVA_HOME=$(find_jdk_25); then
        echo "No JDK 25 was found in JAVA_HOME, on PATH or in the usual folders." >&2
        echo "Install one (on Debian: apt-get install openjdk-25-jdk-headless, or Eclipse" >&2
        echo "Temurin's temurin-25-jdk) or set JAVA_HOME to it." >&2
        return 1
    fi
    export JAVA_HOME
    export PATH="$JAVA_HOME/bin:$PATH"
}
