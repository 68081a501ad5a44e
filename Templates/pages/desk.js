// What makes the pages nicer; everything works without it.

const texts = document.body.dataset;

function fill(pattern, facts) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}

function span(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60000);
  const hours = Math.floor(minutes / 60);
  if (minutes < 60) return fill(texts.minutes, { minutes });
  if (hours < 48) return fill(texts.hours, { hours, minutes: minutes % 60 });
  return fill(texts.days, { days: Math.floor(hours / 24), hours: hours % 24 });
}

// Clocks run on by the server's time: what the page said when it was made, and how long it has been open.
const opened = Date.now();
const clocks = [...document.querySelectorAll("time[data-due]")].map((element) => ({ element, due: Number(element.dataset.due) }));
const servedAt = Number(texts.now);

function tick() {
  const now = servedAt + Date.now() - opened;
  for (const { element, due } of clocks) {
    const left = due - now;
    element.textContent = fill(left < 0 ? texts.dueLate : texts.dueIn, { span: span(left) });
    element.className = `due ${left < 0 ? "late" : left <= 3600000 ? "soon" : "ahead"}`;
  }
}

if (clocks.length > 0) setInterval(tick, 15000);

// One box chooses all.
for (const box of document.querySelectorAll("input[data-all]")) {
  box.hidden = false;
  const each = () => [...box.form.elements].filter((element) => element.name === box.dataset.all);
  box.addEventListener("change", () => {
    for (const element of each()) element.checked = box.checked;
  });
  box.form.addEventListener("change", () => {
    const chosen = each().filter((element) => element.checked).length;
    box.checked = chosen > 0 && chosen === each().length;
    box.indeterminate = chosen > 0 && chosen < each().length;
  });
}

// What is typed as an answer is kept in this browser until it is sent.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = `belay-draft-${form.dataset.draft}`;
  const field = form.elements.namedItem("body");
  try {
    if (field.value === "") field.value = sessionStorage.getItem(key) ?? "";
    field.addEventListener("input", () => sessionStorage.setItem(key, field.value));
    form.addEventListener("submit", () => sessionStorage.removeItem(key));
  } catch {
    // A browser that keeps nothing is no reason to stop.
  }
}

// Decisions by keyboard: the one that has the focus, or the first.
const decisions = [...document.querySelectorAll(".decision")];
const isTyping = (element) => element.closest("input:not([type=checkbox]), textarea, select") !== null;

function nextDecision(step) {
  const here = decisions.findIndex((decision) => decision.contains(document.activeElement));
  const next = here < 0 ? 0 : Math.min(Math.max(here + step, 0), decisions.length - 1);
  decisions[next].focus();
  decisions[next].scrollIntoView({ block: "nearest" });
}

function answer(button) {
  // A no needs its reason first.
  const needed = button.dataset.needs && document.getElementById(button.dataset.needs);
  if (needed && needed.value.trim() === "") needed.focus();
  else button.form.requestSubmit(button);
}

for (const button of document.querySelectorAll("button[data-needs]")) {
  button.addEventListener("click", (event) => {
    const needed = document.getElementById(button.dataset.needs);
    if (needed.value.trim() !== "") return;
    event.preventDefault();
    needed.focus();
  });
}

if (decisions.length > 0) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      return nextDecision(event.key === "j" ? 1 : -1);
    }
    const here = decisions.find((decision) => decision.contains(document.activeElement)) ?? decisions[0];
    const box = here.querySelector("input[name=case][type=checkbox]");
    const button = here.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    if (event.key === "x" && box) box.checked = !box.checked;
    else if (button) answer(button);
    else return;
    event.preventDefault();
  });
}
