#!/bin/sh
# Builds and tests the front end (called by Maven in this folder).
#
#   web.sh build   checks the types, bundles src/main/web, puts it among the classes
#   web.sh test    style and unit tests
#
# Without Node.js and npm, or without the packages that package-lock.json names, it says so and ends well: everything
# else works without the front end. CONURB_WEB=required makes that a failure.
set -eu
cd "$(dirname "$0")"

classes=target/classes/org/conurb/viz/web
missing=target/web.missing

# Says why there is no front end.
without() {
    mkdir -p target
    printf '%s\n' "$1" >"$missing"
    echo "No front end for 'conurb serve': $1" >&2
    echo "Everything else works. Install Node.js 20 or newer with npm, then build again." >&2
    [ "${CONURB_WEB:-}" != required ] || exit 1
    exit 0
}

command -v node >/dev/null 2>&1 || without "there is no Node.js here"
command -v npm >/dev/null 2>&1 || without "there is no npm here"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || without "Node.js is of version $major, older than 20"

# The packages, exactly those of the lock file; again only when that has changed.
installed=node_modules/.package-lock.conurb
if ! cmp -s package-lock.json "$installed"; then
    echo "Fetching the packages of the front end…" >&2
    mkdir -p target
    if ! npm ci --no-audit --no-fund --fetch-retries=1 --loglevel=error >target/npm.log 2>&1; then
        tail -n 5 target/npm.log >&2
        without "its packages could not be fetched (npm ci)"
    fi
    cp package-lock.json "$installed"
fi
rm -f "$missing"

case ${1:-build} in
    build)
        newest=
        [ ! -f "$classes/files.txt" ] || newest=$(find src/main/web package.json package-lock.json vite.config.ts \
            tsconfig.json web.sh -newer "$classes/files.txt" -print | head -n 1)
        if [ ! -f "$classes/files.txt" ] || [ -n "$newest" ]; then
            node_modules/.bin/tsc --noEmit
            node_modules/.bin/vite build --logLevel warn
            rm -rf "$classes"
            mkdir -p "$classes"
            cp -R target/web/. "$classes/"
            # What there is to serve, and nothing else.
            (cd "$classes" && find . -type f ! -name files.txt | sed 's#^\./##' | LC_ALL=C sort) >target/files.txt
            mv target/files.txt "$classes/files.txt"
        fi
        # The driver of the browser tests.
        mkdir -p target/playwright
        [ -e target/playwright/package ] || ln -s ../../node_modules/playwright-core target/playwright/package
        [ -e target/playwright/node ] || ln -s "$(command -v node)" target/playwright/node
        ;;
    test)
        node_modules/.bin/eslint src/main/web src/test/web
        node_modules/.bin/vitest run --reporter=dot
        ;;
    *)
        echo "web.sh build|test" >&2
        exit 2
        ;;
esac
