import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { Facts, Household, HouseholdPage, Resident } from "../api/types";
import { runOf } from "../data/run";
import { decimal } from "../model/numbers";
import { title, words } from "../model/words";
import { load } from "../state/load";
import type { Scene } from "../state/scene";
import { change } from "../state/state";

/** The households of a zone, to look into one. */
export function HouseholdList({ scene, zone }: { scene: Scene; zone: string }): JSX.Element | null {
    const page = useSignal(0);
    const isOpen = useSignal(false);
    const list = useMemo(
        () =>
            load<HouseholdPage>(() => {
                const [ground, year, number] = [scene.ground.value, scene.year.value, page.value];
                return ground && year !== null && isOpen.value ? runOf(ground.manifest.id).households(zone, year, number) : null;
            }),
        [scene, zone],
    );
    const found = list.value;
    return (
        <details
            onToggle={(event) => {
                isOpen.value = event.currentTarget.open;
            }}
        >
            <summary>Households</summary>
            {found && (
                <>
                    <p class="unit">
                        {decimal(found.households, 0)} in the snapshot of {found.year}
                    </p>
                    <ul class="places">
                        {found.list.map((each) => (
                            <li key={each["id"]}>
                                <button
                                    type="button"
                                    onClick={() => {
                                        change({ selection: { kind: "household", code: String(each["id"]) } });
                                    }}
                                >
                                    <strong>{householdWords(each)}</strong>
                                </button>
                            </li>
                        ))}
                    </ul>
                    <div class="pages">
                        <button type="button" disabled={page.value === 0} onClick={() => page.value--}>
                            Before
                        </button>
                        <button
                            type="button"
                            disabled={(page.value + 1) * found.pageSize >= found.households}
                            onClick={() => page.value++}
                        >
                            Next
                        </button>
                    </div>
                </>
            )}
        </details>
    );
}

function householdWords(each: Facts): string {
    const residents = Number(each["residents"]);
    if (each["kind"] === "communal") return `Establishment, ${decimal(residents, 0)} residents`;
    const oldest = `the oldest ${String(each["oldest"])}`;
    return residents === 1 ? `One person, ${String(each["oldest"])}` : `${decimal(residents, 0)} people, ${oldest}`;
}

export function HouseholdFacts({ scene, id }: { scene: Scene; id: string }): JSX.Element | null {
    const found = useMemo(
        () =>
            load<Household>(() => {
                const [ground, year] = [scene.ground.value, scene.year.value];
                return ground && year !== null ? runOf(ground.manifest.id).household(id, year) : null;
            }),
        [scene, id],
    );
    const household = found.value;
    if (!household) return null;
    const { members, dwelling, year, ...facts } = household;
    return (
        <section aria-label="Household">
            <h2>Household</h2>
            <p class="unit">
                {id}, as of {year}
            </p>
            <FactTable facts={facts as Facts} hidden={["id", "dwelling_id"]} />
            {dwelling && (
                <>
                    <h3>Home</h3>
                    <FactTable facts={dwelling} hidden={["x", "y", "zone"]} />
                </>
            )}
            <h3>Members</h3>
            <ul class="places">
                {members.slice(0, 50).map((member) => (
                    <li key={member["id"]}>
                        <button
                            type="button"
                            onClick={() => {
                                change({ selection: { kind: "resident", code: String(member["id"]) } });
                            }}
                        >
                            <strong>
                                {title(String(member["sex"]))}, {member["age"]}
                            </strong>
                            <small>{[member["role"], member["activity"]].filter(Boolean).map((each) => words(String(each))).join(" · ")}</small>
                        </button>
                    </li>
                ))}
            </ul>
            <ZoneLink code={String(facts["zone"])} />
        </section>
    );
}

export function ResidentFacts({ scene, id }: { scene: Scene; id: string }): JSX.Element | null {
    const found = useMemo(
        () =>
            load<Resident>(() => {
                const ground = scene.ground.value;
                return ground && runOf(ground.manifest.id).resident(id);
            }),
        [scene, id],
    );
    const resident = found.value;
    if (!resident) return null;
    const last = resident.history.at(-1)!;
    return (
        <section aria-label="Resident">
            <h2>
                {title(String(last["sex"]))}, born {last["birth_year"]}
            </h2>
            <p class="unit">{id}</p>
            {resident.events.length > 0 && (
                <ol class="life">
                    {resident.events.map((event, place) => (
                        <li key={place}>
                            <strong>{event["year"]}</strong> {eventWords(event)}
                        </li>
                    ))}
                </ol>
            )}
            {[...resident.history].reverse().map((facts) => (
                <div key={facts["year"]}>
                    <h3>{facts["year"]}</h3>
                    <FactTable facts={facts} hidden={["id", "household_id", "birth_year", "sex", "job_id", "year"]} />
                    <button
                        type="button"
                        onClick={() => {
                            change({ selection: { kind: "household", code: String(facts["household_id"]) }, year: Number(facts["year"]) });
                        }}
                    >
                        The household
                    </button>
                </div>
            ))}
        </section>
    );
}

function eventWords(event: Facts): string {
    const parts = [words(String(event["event"]))];
    if (event["before"] && event["after"]) parts.push(`${words(String(event["before"]))} → ${words(String(event["after"]))}`);
    if (event["cause"]) parts.push(`(${words(String(event["cause"]))})`);
    return parts.join(" ");
}

function ZoneLink({ code }: { code: string }): JSX.Element {
    return (
        <button
            type="button"
            onClick={() => {
                change({ selection: { kind: "zone", code } });
            }}
        >
            The zone
        </button>
    );
}

function FactTable({ facts, hidden }: { facts: Facts; hidden: string[] }): JSX.Element {
    const shown = Object.entries(facts).filter(([name, value]) => !hidden.includes(name) && value !== "" && value !== -1);
    return (
        <table class="figures">
            <tbody>
                {shown.map(([name, value]) => (
                    <tr key={name}>
                        <th scope="row">{title(name)}</th>
                        <td>{typeof value === "number" ? factNumber(name, value) : words(value)}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

/** Years are not grouped, money has no pence. */
function factNumber(name: string, value: number): string {
    return /year|moved_in/.test(name) ? String(value) : decimal(value, 0);
}
