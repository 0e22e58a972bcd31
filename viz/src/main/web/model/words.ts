/** Names of the tables in words for people. */

const KNOWN: Record<string, string> = {
    M: "man",
    F: "woman",
    am: "7 to 10",
    inter_peak: "10 to 16",
    pm: "16 to 19",
    off_peak: "evening and night",
};

/** A name such as {@code private_rent}. */
export function words(name: string): string {
    const known = KNOWN[name];
    if (known) return known;
    return name
        .replace(/^fifth_1$/, "fifth 1, lowest incomes")
        .replace(/^fifth_5$/, "fifth 5, highest incomes")
        .replace(/^cars_(\d)(_over)?$/, (_, many: string, over?: string) => `${many}${over ? " or more" : ""} cars`)
        .replace(/(\d)_over$/, "$1 and over")
        .replace(/(\d)_(\d)/, "$1 to $2")
        .replaceAll("_", " ");
}

/** The same with a capital letter in front. */
export function title(name: string): string {
    const text = words(name);
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An indicator with its group, as a key of the address and as a title. */
export function indicatorKey(name: string, group: string): string {
    return group ? `${name}:${group}` : name;
}

export function indicatorTitle(name: string, group: string): string {
    return group ? `${title(name)}, ${words(group)}` : title(name);
}
