/** Files that the page gives to take along. */

export interface Column {
    name: string;
    values: (string | number | null | undefined)[];
}

/** Comma-separated values (RFC 4180); what is not known stays empty. */
export function csvOf(columns: Column[]): string {
    const rows = Math.max(0, ...columns.map((column) => column.values.length));
    const lines = [columns.map((column) => cell(column.name)).join(",")];
    for (let row = 0; row < rows; row++) lines.push(columns.map((column) => cell(column.values[row])).join(","));
    return lines.join("\r\n") + "\r\n";
}

function cell(value: string | number | null | undefined): string {
    if (value === null || value === undefined || (typeof value === "number" && !Number.isFinite(value))) return "";
    const text = String(value);
    // A text that a spreadsheet would take for a formula is marked as text.
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Offers a file to save. */
export function save(name: string, type: string, content: string | Blob): void {
    const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name.replaceAll(/[\\/:*?"<>|]+/g, "-");
    link.click();
    setTimeout(() => {
        URL.revokeObjectURL(address);
    }, 10_000);
}
