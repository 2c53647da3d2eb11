// How the pipeline does: what comes in and goes out, how far behind it is, what failed, and how replays go.

import { ask } from "./api.js";
import { NO_NUMBER, asTable, lineChart, table } from "./chart.js";
import { h, refresh } from "./dom.js";
import { clock, count, measure, number, words } from "./format.js";
import { commandLine, empty, heading, keepFresh, sentenceOf, since } from "./parts.js";
import { linkToArticle } from "./routes.js";

const FRESH_SECONDS = 5;
const STEP_SECONDS = 10;

/**
 * @param {HTMLElement} main
 * @param {import("./routes.js").Route} _route
 * @param {AbortSignal} signal
 */
export async function showMachine(main, _route, signal) {
  const comparisons = new Comparisons(signal);
  const body = h("div", { id: "machine" });
  main.append(heading("Machine"), body);
  const load = () => /** @type {Promise<Api.Machine>} */ (ask("machine", {}, signal));
  await keepFresh(body, signal, FRESH_SECONDS, load, (machine) => [
    problems(machine.problems ?? []),
    section("throughput", "Throughput", throughput(machine)),
    section("lag", "Lag", lag(machine)),
    section("stages", "Stages", stages(machine)),
    section("dead", "Dead letters", dead(machine)),
    section("replays", "Replays", replays(machine, comparisons)),
  ]);
}

/** @param {string[]} sentences */
function problems(sentences) {
  return (
    sentences.length > 0 &&
    h("ul", { class: "notice problem", id: "machine-problems" }, ...sentences.map((one) => h("li", null, one)))
  );
}

/**
 * @param {string} id
 * @param {string} title
 * @param {import("./dom.js").Child[]} content
 */
function section(id, title, content) {
  return h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title` }, title), ...content);
}

function unknown() {
  return [h("p", { class: "hint" }, "Not known just now.")];
}

/** @param {Api.Machine} machine */
function throughput({ rates }) {
  if (!rates || rates.published.length === 0) {
    return unknown();
  }
  const times = rates.published.map((_, index) =>
    clock(new Date(Date.parse(rates.from) + index * STEP_SECONDS * 1000).toISOString()),
  );
  const label = `Articles a second, published and enriched, ${times[0]} to ${times.at(-1)}`;
  const series = [
    { name: `published, now ${measure(rates.published.at(-1) ?? 0)} a second`, values: rates.published },
    { name: `enriched, now ${measure(rates.enriched.at(-1) ?? 0)} a second`, values: rates.enriched },
  ];
  const rows = times.map((time, index) => [time, rates.published[index] ?? 0, rates.enriched[index] ?? 0]);
  return [
    lineChart({ id: "throughput-chart", label, series, ends: [times[0] ?? "", times.at(-1) ?? ""] }),
    asTable("throughput table", label, ["Time", "Published", "Enriched"], rows),
  ];
}

/** @param {Api.Machine} machine */
function lag({ lag: groups }) {
  if (!groups) {
    return unknown();
  }
  if (groups.length === 0) {
    return [empty("No group reads the topics. Start one: ", h("code", null, "dateline enrich"))];
  }
  const rows = groups.map((one) => [
    h("code", null, one.group),
    words(one.state),
    h("code", null, one.topic),
    one.behind,
    h("span", { class: "hint" }, partitions(one)),
  ]);
  return [
    table(
      "lag",
      "How many records each group has yet to read",
      ["Group", "State", "Topic", "Behind", "By partition"],
      rows,
    ),
  ];
}

/** @param {Api.Lag} one */
function partitions(one) {
  const behind = one.partitions.filter((partition) => partition.behind > 0);
  return behind.length === 0 ? "none behind" : behind.map((at) => `${at.partition}: ${number(at.behind)}`).join(", ");
}

/** @param {Api.Machine} machine */
function stages({ stages: all, stagesHint }) {
  if (!all || all.length === 0) {
    return stagesHint ? [h("p", { class: "hint" }, stagesHint)] : unknown();
  }
  const rows = all.map((one) => [
    one.stage,
    one.articles,
    one.meanMillis,
    millis(one.recentMillis),
    millis(one.maxMillis),
  ]);
  const head = ["Stage", "Articles", "Mean, ms", "Last minute, ms", "Longest, ms"];
  return [table("stages", "Time that each stage takes for an article", head, rows)];
}

/** @param {number | null} value */
function millis(value) {
  return value ?? NO_NUMBER;
}

/** @param {Api.Machine} machine */
function dead({ dead: letters }) {
  if (!letters) {
    return unknown();
  }
  if (letters.waiting === 0) {
    return [h("p", { class: "hint" }, "None wait: every record was processed.")];
  }
  return [
    h("p", { class: "lead" }, `${count(letters.waiting, "letter")}${letters.more ? " or more" : ""} wait, by cause.`),
    h("ol", { class: "causes" }, ...letters.causes.map(cause)),
  ];
}

/** @param {Api.Cause} one */
function cause(one) {
  return h(
    "li",
    { "data-cause": one.cause },
    h("h3", null, h("span", { class: "badge" }, number(one.letters)), h("bdi", null, one.message)),
    h("p", { class: "hint" }, h("code", null, one.exception), " at ", h("code", null, one.place)),
    h(
      "p",
      { class: "hint" },
      "first ",
      since(one.first),
      ", last ",
      since(one.last),
      ", cause ",
      h("code", null, one.cause),
    ),
    h("p", { class: "commands" }, commandLine(one.show), commandLine(one.retry)),
  );
}

/**
 * @param {Api.Machine} machine
 * @param {Comparisons} comparisons
 */
function replays({ replays: runs }, comparisons) {
  if (!runs) {
    return unknown();
  }
  if (runs.length === 0) {
    return [
      h(
        "p",
        { class: "hint" },
        "None yet. To enrich the past again: ",
        h("code", null, "dateline replay plan --as trial1"),
      ),
    ];
  }
  return [h("ol", { class: "causes" }, ...runs.map((run) => replay(run, comparisons)))];
}

/**
 * @param {Api.Replay} run
 * @param {Comparisons} comparisons
 */
function replay(run, comparisons) {
  const id = `replay-${run.run}`;
  const failed = run.failed > 0 ? `, ${number(run.failed)} failed` : "";
  return h(
    "li",
    { "data-run": run.run },
    h("h3", { id }, h("span", { class: "badge" }, words(run.state)), h("bdi", null, run.run)),
    h(
      "p",
      { class: "progress" },
      h("progress", { max: Math.max(1, run.articles), value: run.done, "aria-labelledby": id }),
      `${number(run.done)} of ${count(run.articles, "article")}${failed}`,
    ),
    h("p", { class: "hint" }, "made ", since(run.made), ", version ", h("code", null, run.version)),
    h(
      "div",
      { class: "commands" },
      commandLine(run.diff),
      h("div", { class: "diff", "data-diff": run.run }, ...comparisons.content(run.run)),
    ),
  );
}

/** The differences that the reader asked for: they outlive the refreshes of the view. */
class Comparisons {
  /** @type {Map<string, {busy: boolean, diff?: Api.Diff, problem?: string}>} */
  #known = new Map();

  /** @param {AbortSignal} signal */
  constructor(signal) {
    this.signal = signal;
  }

  /**
   * A button that asks for a run's differences, and these once they are known.
   * @param {string} run
   * @returns {Node[]}
   */
  content(run) {
    const { busy = false, diff, problem } = this.#known.get(run) ?? {};
    const name = busy ? "Comparing …" : diff || problem ? "Compare again" : "Show the differences";
    const attributes = {
      type: "button",
      "data-action": "diff",
      "data-key": `diff ${run}`,
      "aria-disabled": busy && "true",
    };
    return [
      h("button", { ...attributes, onclick: () => busy || this.#compare(run) }, name),
      ...(problem ? [h("p", { class: "problem-text", role: "status" }, problem)] : []),
      ...(diff ? differences(diff) : []),
    ];
  }

  /** @param {string} run */
  async #compare(run) {
    this.#set(run, { busy: true });
    const asked = /** @type {Promise<Api.Diff>} */ (ask(`runs/${encodeURIComponent(run)}/diff`, {}, this.signal));
    const state = await asked.then(
      (diff) => ({ diff }),
      (failure) => ({ problem: sentenceOf(failure) }),
    );
    if (!this.signal.aborted) {
      this.#set(run, { busy: false, ...state });
    }
  }

  /**
   * @param {string} run
   * @param {{busy: boolean, diff?: Api.Diff, problem?: string}} state
   */
  #set(run, state) {
    this.#known.set(run, state);
    const part = document.querySelector(`[data-diff="${CSS.escape(run)}"]`);
    if (part !== null) {
      refresh(part, ...this.content(run));
    }
  }
}

/** @param {Api.Diff} diff */
function differences(diff) {
  const rows = diff.kinds.map((one) => [one.kind, one.added, one.removed, one.changed]);
  const whole = diff.complete ? "" : " so far: not all could be compared";
  return [
    h(
      "p",
      { role: "status" },
      `${number(diff.different)} of ${count(diff.articles, "article")} differ, ${number(diff.same)} are the same${whole}.`,
    ),
    table(`diff table ${diff.run}`, "What the replay would change", ["Kind", "Added", "Removed", "Changed"], rows),
    h("ul", { class: "samples" }, ...diff.samples.map(sample)),
  ];
}

/** @param {Api.Diff["samples"][number]} one */
function sample(one) {
  return h(
    "li",
    null,
    h("a", { href: linkToArticle(one.id), dir: "auto" }, one.headline ?? "Without a headline"),
    h("ul", null, ...one.changes.map((change) => h("li", { dir: "auto" }, change))),
  );
}
