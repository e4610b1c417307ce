// The calculator of performance/will-it-help. The model is that of docs/performance/will_it_help.py; a test compares the two.
// What was typed is in the address (#tasks=…), so that a result can be shared.
"use strict";

const calculator = (() => {
  const GOLDEN = (Math.sqrt(5) - 1) / 2;
  const MOST = 5000;

  const loop = (work) => work.tasks * work.seconds;
  const threads = (work) => Math.max(loop(work) * (1 - work.waits), Math.ceil(work.tasks / work.workers) * work.seconds);

  function pool(work, constants, chunk) {
    const { cpus, efficiency } = constants;
    const costs = constants.start[work.method];
    let start = (work.first ? costs.first : 0) + costs.pool + costs.worker * work.workers;
    const late = Math.max(0, work.workers / cpus - 1);
    start += costs.boot * late + work.imports * { fork: 0, forkserver: 1, spawn: 1 + late }[work.method];
    const busy = Math.max(1, (work.workers * (1 - work.waits)) / cpus);
    const slower = work.workers === 1 ? 1 : busy / efficiency;
    const task = work.seconds * (work.waits + (1 - work.waits) * slower);
    const [out, back] = prices(work, constants);
    const chunks = Math.ceil(work.tasks / chunk);
    const sending = (kind) => chunks * constants.dispatch[kind] + work.tasks * (out[kind] + back[kind]);
    const computing = (loop(work) * (1 - work.waits)) / (work.workers === 1 ? 1 : efficiency);
    const least = Math.max(sending("parent"), (sending("cpu") + computing) / Math.min(cpus, work.workers + 1));
    return start + Math.max(least, lastEnd(work, task, constants, chunk));
  }

  // What the argument and the result of a task cost.
  function prices(work, { item, [work.data]: byte }) {
    const price = (cost) => ({ parent: cost("parent"), cpu: cost("cpu") });
    return [price((kind) => item[kind] + work.out * byte.out[kind]), price((kind) => work.back * byte.back[kind])];
  }

  function lastEnd(work, task, constants, chunk) {
    const dispatch = constants.dispatch;
    const [out, back] = prices(work, constants);
    const [receive, unpack, pack] = [dispatch, out, back].map(({ parent, cpu }) => Math.max(0, cpu - parent));
    const free = new Array(work.workers).fill(0);
    let sent = 0;
    const ends = chunksOf(work, chunk).map(([size, length]) => {
      sent += dispatch.parent + size * out.parent;
      const first = free.indexOf(Math.min(...free));
      free[first] = Math.max(free[first], sent) + receive + size * (unpack + pack) + length * task;
      return [free[first], size * back.parent];
    });
    return ends.sort((a, b) => a[0] - b[0] || a[1] - b[1]).reduce((received, [end, cost]) => Math.max(received, end) + cost, 0);
  }

  // How many tasks each chunk has, and its length in tasks of the mean length.
  function chunksOf(work, chunk) {
    const found = [];
    for (let done = 0; done < work.tasks; done += chunk) {
      const size = Math.min(chunk, work.tasks - done);
      const [even, spread] = [((found.length + 1) * GOLDEN) % 1, Math.min(10, work.spread / Math.sqrt(size))];
      const power = spread ** 2 + spread * Math.sqrt(spread ** 2 + 1);
      found.push([size, size * (power + 1) * even ** power]);
    }
    const total = found.reduce((sum, [, length]) => sum + length, 0);
    return found.map(([size, length]) => [size, (length * work.tasks) / total]);
  }

  function bestChunk(work, constants) {
    const most = Math.ceil(work.tasks / work.workers);
    const sizes = new Set([Math.ceil(work.tasks / (4 * work.workers))]);
    for (let size = 1; size <= most; size *= 2) if (work.tasks <= MOST * size) sizes.add(size);
    const timed = [...sizes].sort((a, b) => a - b).map((chunk) => [pool(work, constants, chunk), chunk]);
    return timed.reduce((best, next) => (next[0] < best[0] ? next : best))[1];
  }

  function verdict(time, [low, high], threads = Infinity) {
    if (high < time) return high < threads ? "helps" : "helps, as threads can";
    return low > time ? "doesn't help" : "can't tell";
  }

  return { loop, threads, pool, bestChunk, verdict };
})();

for (const place of document.querySelectorAll(".measured-calculator")) {
  const known = JSON.parse(place.dataset.known);
  // name in the address: label, factor from what is typed to what the model takes, least, greatest
  const NUMBERS = {
    tasks: ["Tasks", 1, 1, 1e9], seconds: ["Time of a task, ms", 1e-3, 0, 1e9], waits: ["Share of it that waits, %", 1e-2, 0, 100],
    workers: ["Workers", 1, 1, 256], out: ["Argument, kB when pickled", 1e3, 0, 1e9], back: ["Result, kB when pickled", 1e3, 0, 1e9],
    spread: ["Standard deviation of the time, %", 1e-2, 0, 1000], imports: ["Imports of a worker, ms (none with fork)", 1e-3, 0, 1e6],
  };
  const SYSTEMS = { spawn: "spawn (Windows, macOS)", forkserver: "forkserver (Linux, 3.14+)", fork: "fork (Linux, to 3.13)" };
  const CHOICES = {
    data: ["Arguments and results are", { block: "bytes, text, arrays", numbers: "a list of numbers", rows: "lists of lists", objects: "dicts, objects" }],
    method: ["Start method", Object.fromEntries(Object.keys(known.constants.start).map((name) => [name, SYSTEMS[name] ?? name]))],
  };
  const asked = new URLSearchParams(location.hash.slice(1));
  const form = Object.assign(document.createElement("form"), { noValidate: true });
  const told = document.createElement("output");
  const labelled = (text, field) => {
    const label = document.createElement("label");
    label.append(text, field);
    form.append(label);
    return field;
  };

  for (const [name, [text, factor, min, max]] of Object.entries(NUMBERS)) {
    const value = asked.get(name) ?? Number((known.work[name] / factor).toPrecision(6));
    labelled(text, Object.assign(document.createElement("input"), { name, type: "number", step: "any", min, max, value }));
  }
  for (const [name, [text, choices]] of Object.entries(CHOICES)) {
    const field = labelled(text, Object.assign(document.createElement("select"), { name }));
    for (const [value, shown] of Object.entries(choices)) field.add(new Option(shown, value));
    field.value = Object.hasOwn(choices, asked.get(name)) ? asked.get(name) : known.work[name];
  }
  const paste = Object.assign(document.createElement("textarea"), { name: "constants", rows: 2, placeholder: '{"python": …', value: asked.get("constants") ?? "" });
  labelled("Constants of your machine: the line that constants.py printed", paste);
  place.append(told, form);

  // The constants pasted, or those of this build. Throws an Error that says what is wrong with the pasted ones.
  function constants() {
    if (!paste.value.trim()) return known.constants;
    let found;
    try {
      found = JSON.parse(paste.value);
    } catch {
      throw new Error("The constants aren't one whole line of JSON: copy the line again.");
    }
    const missing = Object.keys(known.constants).filter((name) => !(name in Object(found)));
    if (missing.length) throw new Error(`The constants lack ${missing.join(", ")}: was the line printed by this version of constants.py?`);
    return found;
  }

  function work(machine) {
    const found = { first: true, data: form.elements.data.value, method: form.elements.method.value };
    if (!machine.start[found.method]) throw new Error(`Those constants have no start method ${found.method}, but ${Object.keys(machine.start).join(", ")}.`);
    for (const [name, [text, factor, min, max]] of Object.entries(NUMBERS)) {
      const field = form.elements[name];
      const value = field.valueAsNumber;
      field.ariaInvalid = !(value >= min && value <= max);
      if (field.ariaInvalid === "true") throw new Error(`${text}: enter a number from ${min} to ${max.toLocaleString("en")}.`);
      found[name] = name === "tasks" || name === "workers" ? Math.round(value) : value * factor;
    }
    return found;
  }

  const seconds = (time) => {
    const [unit, factor] = time >= 0.9995 ? ["s", 1] : time >= 0.0009995 ? ["ms", 1e3] : ["µs", 1e6];
    const value = time * factor;
    return `${value >= 999.5 ? Math.round(value).toLocaleString("en") : Number(value.toPrecision(3))} ${unit}`;
  };
  const line = (...cells) => {
    const row = document.createElement("tr");
    cells.forEach((text, number) => row.append(Object.assign(document.createElement(number ? "td" : "th"), { textContent: text })));
    return row;
  };

  function show() {
    try {
      const machine = constants();
      const typed = work(machine);
      const chunk = calculator.bestChunk(typed, machine);
      const time = calculator.pool(typed, machine, chunk);
      if (!Number.isFinite(time)) throw new Error("A number is missing in the constants: was the line printed by this version of constants.py?");
      const alone = calculator.loop(typed);
      const shortest = Math.max(alone / typed.workers, (alone * (1 - typed.waits)) / machine.cpus); // all busy, all the time
      const band = known.band.map((factor) => Math.max(shortest, factor * time));
      const table = document.createElement("table");
      table.append(line("Loop", seconds(alone)), line("Threads, at best", seconds(calculator.threads(typed))));
      table.append(line("Pool", `${seconds(time)} (${seconds(band[0])} to ${seconds(band[1])}), with chunksize=${chunk}`));
      const [least, most] = [alone / band[1], alone / band[0]].map((factor) => Number(factor.toPrecision(2)).toLocaleString("en"));
      const SAID = {
        "helps": `A pool helps: ${least} to ${most} times as fast as the loop.`,
        "helps, as threads can": `A pool helps: ${least} to ${most} times as fast as the loop. Threads can, too, without pickling.`,
        "doesn't help": `A pool doesn't help: ${least} to ${most} times as fast as the loop.`,
        "can't tell": `Can't tell: ${least} to ${most} times as fast as the loop. Measure it.`,
      };
      told.replaceChildren(Object.assign(document.createElement("b"), { textContent: SAID[calculator.verdict(alone, band, calculator.threads(typed))] }), table);
    } catch (error) {
      told.textContent = error.message;
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    const typed = [...new FormData(form)].filter(([, value]) => value);
    history.replaceState(history.state, "", `#${new URLSearchParams(typed)}`);
    show();
  });
  show();
}
