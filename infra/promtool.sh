# Sourced by test: the checks of the alert rules run Prometheus' own promtool.

# Brings promtool along where there is none: out of Debian's package, without installing that, since it would start a
# server. It then lies in var/tools, where the tests look too.
demand_promtool() {
    local tools=$root/var/tools
    if command -v promtool > /dev/null || [ -x "$tools/promtool" ]; then
        return
    fi
    echo "bringing promtool to $tools ..."
    mkdir -p "$tools/package"
    if (cd "$tools/package" && apt-get download -qq prometheus && dpkg-deb -x prometheus_*.deb .) > /dev/null 2>&1; then
        mv "$tools/package/usr/bin/promtool" "$tools/promtool"
        rm -rf "$tools/package"
    else
        echo "promtool is missing. Put it on the PATH or into $tools (Debian's package prometheus has it)." >&2
        return 1
    fi
}
