# shellcheck shell=sh
# Shell functions shared by conurb and conurb-bench (POSIX sh; sourced with $root set to this repository).
#
# What is built is run from a copy of its own, MODULE/target/launch/NAME: building again replaces the jars in target/,
# and a forecast that is still running must not have its classes changed under it.

: "${root:?}"
# shellcheck source=.mvn/jdk.sh
. "$root/.mvn/jdk.sh"

days_to_keep_old_copies=14

# Without a locale Java could not name a file with letters beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
esac

# Succeeds when the copy of module $1 is there and no source, resource or pom is newer. The folders count too, so that
# a deleted file is noticed. (The other modules need engine and scenarios, which do not need them.) A front end that could
# not be built for want of Node.js is missing only until there is one.
is_fresh() {
    current=$root/$1/target/launch/current
    [ -f "$current" ] && [ -d "$(launch_folder "$1")" ] || return 1
    if [ -f "$root/$1/target/web.missing" ] && command -v npm >/dev/null 2>&1; then return 1; fi
    newer=$(find "$root/pom.xml" "$root/engine/pom.xml" "$root/engine/src/main" "$root/scenarios/pom.xml" \
        "$root/scenarios/scenario.schema.json" "$root/scenarios/experiment.schema.json" "$root/scenarios/src/main" \
        "$root/$1/pom.xml" "$root/$1/src/main" \
        -newer "$current" -print | head -n 1)
    [ -z "$newer" ] || return 1
    # What a front end is built from, besides its sources, lies beside the module's pom.
    newer=$(find "$root/$1" -maxdepth 1 -type f -newer "$current" -print | head -n 1)
    [ -z "$newer" ]
}

# Prints the folder from which module $1 is run.
launch_folder() {
    printf '%s\n' "$root/$1/target/launch/$(cat "$root/$1/target/launch/current")"
}

# Waits until no other launcher builds, then holds the lock: a link that names the process holding it, so that a lock
# left by a killed one is seen to be dead.
lock_build() {
    lock=$root/target/build.lock
    mkdir -p "$root/target"
    waiting=false
    until ln -s "pid-$$" "$lock" 2>/dev/null; do
        holder=$(readlink "$lock" || true)
        if [ -n "$holder" ] && ! kill -0 "${holder#pid-}" 2>/dev/null; then
            rm -f "$lock"
        elif [ "$waiting" = false ]; then
            [ -w "$root/target" ] || { say "Cannot build Conurb: $root/target is not writable"; exit 1; }
            say "Waiting for another build of Conurb…"
            waiting=true
        fi
        sleep 1
    done
}

# Builds module $1 and what it needs, tests left out, and puts the copy to run in place.
build() {
    started=$root/$1/target/launch/started.$$
    name=$(date -u +%Y%m%dT%H%M%SZ).$$
    copy=$root/$1/target/launch/$name
    mkdir -p "$copy.new/lib"
    if [ "$1" = scenarios/spark ]; then say "Spark's libraries are fetched too, about 140 MB, if they are not here yet."; fi
    : >"$started"
    # In the background, so that a signal is passed on at once; Maven's output must not mix with the command's.
    "$root/mvnw" -q -B -f "$root/pom.xml" -DskipTests -pl "$1" -am package >&2 </dev/null &
    maven=$!
    trap 'kill -TERM "$maven" 2>/dev/null; wait "$maven" || true; exit 129' HUP
    trap 'kill -TERM "$maven" 2>/dev/null; wait "$maven" || true; exit 130' INT
    trap 'kill -TERM "$maven" 2>/dev/null; wait "$maven" || true; exit 143' TERM
    wait "$maven" || { say "Conurb could not be built; the messages above say why."; exit 1; }
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    # The newest, should a change of version have left an older one.
    # shellcheck disable=SC2012
    cp "$(ls -t "$root/$1"/target/conurb-*.jar | head -n 1)" "$copy.new/conurb.jar"
    for library in "$root/$1"/target/lib/*.jar; do
        case ${library##*/} in
            conurb-*) cp "$library" "$copy.new/lib/" ;;
            *) ln "$library" "$copy.new/lib/" 2>/dev/null || cp "$library" "$copy.new/lib/" ;;
        esac
    done
    # Libraries that are kept apart, as those of a cluster.
    for library in "$root/$1"/target/spark/jars/*.jar; do
        [ -f "$library" ] || break
        mkdir -p "$copy.new/spark/jars"
        ln "$library" "$copy.new/spark/jars/" 2>/dev/null || cp "$library" "$copy.new/spark/jars/"
    done
    mv "$copy.new" "$copy"
    # The mark is as old as the start of the build: a source saved while it ran counts as newer.
    printf '%s\n' "$name" >"$started.name"
    touch -r "$started" "$started.name"
    mv "$started.name" "$root/$1/target/launch/current"
    find "$root/$1/target/launch" -mindepth 1 -maxdepth 1 -type d ! -name "$name" \
        -mtime "+$days_to_keep_old_copies" -exec rm -rf {} +
}

# Removes what a build leaves, finished or not.
end_build() {
    rm -rf "${copy:-$lock}.new" "${started:-$lock.none}" "${started:-$lock.none}.name"
    rm -f "$lock"
}

# Finds a JDK and makes module $1 ready to run: builds it when it is missing or older than its sources.
make_ready() {
    find_jdk
    is_fresh "$1" && return
    lock_build
    trap end_build EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    if ! is_fresh "$1"; then
        if [ -f "$root/$1/target/launch/current" ]; then
            say "Building Conurb (its sources have changed)…"
        else
            say "Building Conurb (first use; fetches its libraries)…"
        fi
        build "$1"
    fi
    end_build
    trap - EXIT HUP INT TERM
}

# Prints the option for large pages of memory where Linux gives them to those who ask: looking about in the arrays of a
# network, of which each lies elsewhere, is faster with them.
huge_pages() {
    if grep -q '\[madvise\]\|\[always\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null; then
        printf '%s\n' -XX:+UseTransparentHugePages
    fi
}

# Prints the garbage collector to use, which is nothing when CONURB_JAVA_OPTS chooses one: the JVM takes one choice only.
# The parallel one fits a program that computes on all cores and need not answer anybody in between.
collector() {
    case ${CONURB_JAVA_OPTS:-} in
        *-XX:+Use*GC*) ;;
        *) printf '%s\n' -XX:+UseParallelGC ;;
    esac
}
