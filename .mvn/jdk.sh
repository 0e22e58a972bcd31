# shellcheck shell=sh
# Shell functions shared by mvnw, conurb and conurb-bench (POSIX sh; sourced, never run).

oldest_jdk=17

# Prints a message for people on standard error.
say() {
    printf '%s\n' "$*" >&2
}

# Succeeds when folder $1 holds a JDK (a compiler too, not a bare runtime) that is new enough.
is_new_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    jdk_version=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release" 2>/dev/null)
    if [ -z "$jdk_version" ]; then
        jdk_version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
            sed -n 's/^ *java\.specification\.version = //p')
    fi
    jdk_major=${jdk_version%%[!0-9]*}
    [ "${jdk_major:-0}" -ge "$oldest_jdk" ]
}

# Sets and exports JAVA_HOME: the one given, else that of the java on the PATH, else one installed in a usual place.
# Ends the script with exit code 1 when there is none.
find_jdk() {
    given=${JAVA_HOME:-}
    if [ -n "$given" ] && is_new_jdk "$given"; then
        export JAVA_HOME
        return
    fi
    on_path=
    if command -v java >/dev/null 2>&1; then
        on_path=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
    for candidate in "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/current; do
        if [ -n "$candidate" ] && is_new_jdk "$candidate"; then
            [ -z "$given" ] || say "JAVA_HOME=$given is no JDK $oldest_jdk or newer; using $candidate"
            JAVA_HOME=$candidate
            export JAVA_HOME
            return
        fi
    done
    say "Conurb needs a JDK, version $oldest_jdk or newer, and found none in JAVA_HOME, on the PATH or in the usual folders."
    say "Install one (on Debian or Ubuntu: apt install openjdk-17-jdk) or set JAVA_HOME to the folder of one."
    exit 1
}
