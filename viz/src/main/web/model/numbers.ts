/** Figures as people read them. */

const formats = new Map<number, Intl.NumberFormat>();

/** With so many decimals and groups of thousands; a dash for what is not known. */
export function decimal(value: number, decimals: number): string {
    if (!Number.isFinite(value)) return "–";
    let format = formats.get(decimals);
    if (!format) {
        format = new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
        formats.set(decimals, format);
    }
    const text = format.format(value);
    return /[1-9]/.test(text) ? text.replace("-", "−") : text.replace("-", "");
}

/** A limit of a class: no more decimals than it needs. */
export function limit(value: number): string {
    const size = Math.abs(value);
    const decimals = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return decimal(value, decimals).replace(/\.(\d*?)0+$/, (_, kept: string) => (kept ? `.${kept}` : ""));
}

/** Hours and minutes of a time given in minutes after midnight; beyond midnight the hours go on. */
export function clock(minutes: number): string {
    const whole = Math.floor(minutes);
    return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/** In few letters, as beside an axis: 12 k, 1.5 m, 2 bn. */
export function short(value: number): string {
    const size = Math.abs(value);
    if (size >= 1e9) return `${String(value / 1e9)} bn`;
    if (size >= 1e6) return `${String(value / 1e6)} m`;
    if (size >= 1e4) return `${String(value / 1e3)} k`;
    return decimal(value, Number.isInteger(value) ? 0 : size >= 1 ? 1 : 3);
}
