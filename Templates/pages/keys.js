// Everything by keyboard. What has a key says so itself: data-key on a link, button or field, so that the list of keys, the
// palette and what a key does can never differ.

const list = document.getElementById("keys");
const palette = document.getElementById("palette");
const said = list.dataset;

const isTyping = (element) => element.closest("input:not([type=checkbox]):not([type=radio]), textarea, select") !== null;
const label = (element) =>
  element.dataset.keyText ?? element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent.trim() ?? element.textContent.trim();
const isSeen = (element) => element.checkVisibility?.() ?? true;

// Using something: a field is gone to, what is folded is unfolded, the rest is clicked.
function use(element) {
  if (element.matches("summary")) {
    element.parentElement.open = true;
    const field = element.parentElement.querySelector("textarea, input:not([type=hidden]), select, button");
    return (field ?? element).focus();
  }
  if (element.dataset.offers !== undefined) return open(element);
  if (element.matches("input:not([type=checkbox]), textarea, select")) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    element.focus();
    // What is typed next follows the words that are there; a field of one line is typed anew.
    if (element.matches("textarea")) return element.setSelectionRange(element.value.length, element.value.length);
    return element.select?.();
  }
  press(element);
}

// A no needs its reason first; Ctrl and Enter in it then sends the same answer, however often it was left meanwhile.
const meant = new WeakMap();

function press(button) {
  const needed = button.dataset.needs && document.getElementById(button.dataset.needs);
  if (!needed || needed.value.trim() !== "") return button.click();
  meant.get(needed)?.removeAttribute("aria-pressed");
  meant.set(needed, button);
  button.setAttribute("aria-pressed", "true");
  needed.focus();
}

// Sends the form of a field. Where it has answers that differ, and none was chosen, nobody can know which is meant.
function send(field) {
  const buttons = [...(field.form?.querySelectorAll("button[type=submit]:not([formnovalidate])") ?? [])];
  const answer = meant.get(field);
  if (answer) press(answer);
  else if (field.form?.dataset.answers !== undefined) buttons[0].focus();
  else buttons[0]?.click();
}

for (const button of document.querySelectorAll("button[data-needs]")) {
  button.addEventListener("click", (event) => {
    if (document.getElementById(button.dataset.needs).value.trim() !== "") return;
    event.preventDefault();
    press(button);
  });
}

// Several of a kind, one below the other: the one that has the focus, or the first.
const items = () => [...document.querySelectorAll("[data-item]")].filter(isSeen);
const here = () => items().find((item) => item.contains(document.activeElement) || item.matches(":target"));

function go(step) {
  const all = items();
  const place = all.indexOf(here());
  const next = all[place < 0 ? 0 : Math.min(Math.max(place + step, 0), all.length - 1)];
  (next.querySelector("[data-item-focus]") ?? next).focus();
  next.scrollIntoView({ block: "nearest" });
}

function choose() {
  const box = (here() ?? items()[0])?.querySelector("input[type=checkbox]");
  box?.click();
}

const always = [
  { key: "/", text: said.find, when: () => true, use: () => use(document.getElementById("find")) },
  { key: "?", text: said.help, when: () => true, use: showKeys },
  { key: "Ctrl K", text: said.palette, when: () => true },
  { key: "j", text: said.next, when: () => items().length > 0, use: () => go(1) },
  { key: "k", text: said.previous, when: () => items().length > 0, use: () => go(-1) },
  { key: "x", text: said.choose, when: () => items()[0]?.querySelector("input[type=checkbox]"), use: choose },
  { key: "Ctrl ↵", text: said.send, when: () => document.querySelector("main form[method=post]") !== null },
  { key: "Esc", text: said.leave, when: () => document.querySelector("main textarea, main input") !== null },
];

// What of the page has that key: in the item that has the focus, or the first, before elsewhere.
function holder(key) {
  const selector = `[data-key="${CSS.escape(key)}"]`;
  return (here() ?? items()[0])?.querySelector(selector) ?? [...document.querySelectorAll(selector)].find(isSeen);
}

const seen = new Set();
const named = () => {
  seen.clear();
  return [...document.querySelectorAll("[data-key]")].filter(
    (element) => isSeen(element) && !seen.has(element.dataset.key) && seen.add(element.dataset.key));
};

function showKeys() {
  const lines = [
    ...named().map((element) => ({ key: element.dataset.key, text: label(element) })),
    ...always.filter((one) => one.when()),
  ];
  const terms = lines.map(({ key, text }) => {
    const line = document.createElement("div");
    const term = document.createElement("dt");
    for (const part of key.split(" ")) term.append(Object.assign(document.createElement("kbd"), { textContent: part }), " ");
    line.append(term, Object.assign(document.createElement("dd"), { textContent: text }));
    return line;
  });
  list.querySelector("dl").replaceChildren(...terms);
  list.showModal();
}

// The palette: whatever can be done or gone to from here, by a few letters of its name.
const typed = palette.querySelector("input");
const found = palette.querySelector("ul");
let offers = [];
let place = 0;
let only;

// What a list offers, each by its name: choosing it there presses the list's own button, or else that of its form.
function choices(chooser) {
  const own = chooser.form.querySelector(`[data-chooses="${chooser.id}"]`);
  return [...chooser.options].filter(({ value }) => !own || value !== "").map(({ text, value }) => ({
    text: `${chooser.dataset.offers}: ${text}`,
    use: () => {
      chooser.value = value;
      (own ?? chooser.form.querySelector("button[type=submit]")).click();
    },
  }));
}

function open(chooser) {
  only = chooser;
  typed.value = "";
  show();
  if (!palette.open) palette.showModal();
}

function offered(words) {
  const lower = words.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ text }) => lower.every((word) => text.toLowerCase().includes(word));
  if (only) return choices(only).filter(matches);
  const all = [...named(), ...document.querySelectorAll("[data-command]")]
    .map((element) => ({ text: label(element), key: element.dataset.key, use: () => use(element) }))
    .concat([...document.querySelectorAll("[data-offers]")].flatMap(choices))
    .filter(({ text }, index, every) => every.findIndex((one) => one.text === text) === index)
    .filter(matches);
  const number = words.trim().match(/^#?(\d{1,18})$/);
  if (number) all.unshift({ text: palette.dataset.ticket.replace("{number}", number[1]), use: () => location.assign(`/tickets/${number[1]}`) });
  if (words.trim() !== "") {
    const finder = document.getElementById("find").form;
    const wanted = new URLSearchParams(new FormData(finder));
    wanted.set("q", words.trim());
    all.push({
      text: palette.dataset.search.replace("{words}", words.trim()),
      use: () => location.assign(`${finder.getAttribute("action")}?${wanted}`),
    });
  }
  return all.slice(0, 12);
}

function show() {
  offers = offered(typed.value);
  place = 0;
  found.replaceChildren(...offers.map(({ text, key }, index) => {
    const line = Object.assign(document.createElement("li"), { id: `offer-${index}`, role: "option", textContent: text });
    if (key) line.append(Object.assign(document.createElement("kbd"), { textContent: key }));
    line.addEventListener("click", () => take(index));
    return line;
  }));
  mark();
}

function mark() {
  [...found.children].forEach((line, index) => line.setAttribute("aria-selected", String(index === place)));
  if (offers.length > 0) typed.setAttribute("aria-activedescendant", `offer-${place}`);
  else typed.removeAttribute("aria-activedescendant");
  found.children[place]?.scrollIntoView({ block: "nearest" });
}

function take(index) {
  palette.close();
  offers[index]?.use();
}

typed.addEventListener("input", show);
typed.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    place = (place + (event.key === "ArrowDown" ? 1 : offers.length - 1)) % Math.max(offers.length, 1);
    mark();
  } else if (event.key === "Enter") take(place);
  else return;
  event.preventDefault();
});

// Keys pressed one after the other, such as g and t.
let before = "";
let forgetting;

function remember(key) {
  clearTimeout(forgetting);
  before = key;
  forgetting = setTimeout(() => (before = ""), 1200);
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    return open();
  }
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("main textarea, main input, main select")) {
    event.preventDefault();
    return send(event.target);
  }
  if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
  // Whoever turned single keys off has the palette, and in it the list of keys.
  if (document.body.dataset.keys === "off") return;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  // A key that is held down goes through a list, but answers nothing twice.
  if (event.repeat && !["j", "k"].includes(event.key)) return;
  const key = before === "" ? event.key : `${before} ${event.key}`;
  remember("");
  const element = holder(key);
  const one = always.find((each) => each.key === key && each.use && each.when());
  if (element) use(element);
  else if (one) one.use();
  else if (document.querySelector(`[data-key^="${CSS.escape(event.key)} "]`)) return remember(event.key);
  else return;
  event.preventDefault();
});

document.getElementById("keys-open").addEventListener("click", showKeys);

// Whoever is led back to one of several goes on with it.
document.querySelector("[data-item]:target [data-item-focus]")?.focus();

// Where the navigation does not fit, it begins with the section that one is in.
const section = document.querySelector(".bar nav [aria-current]");
const bar = section?.closest("nav");
if (bar && bar.scrollWidth > bar.clientWidth) {
  bar.scrollLeft += section.getBoundingClientRect().left - bar.getBoundingClientRect().left;
}
