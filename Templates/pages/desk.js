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
const readClocks = () =>
  [...document.querySelectorAll("time[data-due]")].map((element) => ({ element, due: Number(element.dataset.due) }));
let clocks = readClocks();
const servedAt = Number(texts.now);

function tick() {
  const now = servedAt + Date.now() - opened;
  for (const { element, due } of clocks) {
    const left = due - now;
    element.textContent = fill(left < 0 ? texts.dueLate : texts.dueIn, { span: span(left) });
    element.className = `due ${left < 0 ? "late" : left <= 3600000 ? "soon" : "ahead"}`;
  }
}

setInterval(tick, 15000);
document.addEventListener("belay:shown", () => {
  clocks = readClocks();
  tick();
});

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

// What is typed at length is kept in this browser until the form that it was typed into was taken: a form that was refused,
// or whose sender was asked to sign in again, is found as it was. Others who sign in here do not find it.
try {
  const sent = JSON.parse(sessionStorage.getItem("belay-sent") ?? "[]");
  sessionStorage.removeItem("belay-sent");
  if (new URLSearchParams(location.search).has("done")) for (const key of sent) sessionStorage.removeItem(key);
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const { pathname, searchParams } = new URL(form.getAttribute("action"), location);
    const place = `${pathname} ${searchParams.get("form") ?? ""}`;
    const fields = [...form.querySelectorAll("textarea")];
    const keys = fields.map((field) => `belay-draft ${texts.person} ${place} ${field.id}`);
    form.addEventListener("submit", () => sessionStorage.setItem("belay-sent", JSON.stringify(keys)));
    fields.forEach((field, index) => {
      if (field.defaultValue === "") field.value = sessionStorage.getItem(keys[index]) ?? "";
      field.addEventListener("input", () => sessionStorage.setItem(keys[index], field.value));
    });
  }
} catch {
  // A browser that keeps nothing is no reason to stop.
}

// What a template would look like follows what is typed.
for (const form of document.querySelectorAll("form[data-preview]")) {
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const fields = new URLSearchParams(new FormData(form));
      fields.set("do", "try");
      const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => undefined);
      if (!answer?.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [shown, newer] = [document, fresh].map((one) => one.getElementById(form.dataset.preview));
      const wrong = fresh.getElementById("source-wrong");
      if (wrong) newer.append(wrong);
      shown.replaceChildren(...newer.childNodes);
    }, 400);
  });
}

// Files that are too large are told before they are sent.
for (const field of document.querySelectorAll("input[type=file][data-most]")) {
  field.addEventListener("change", () => {
    const { most, mostBytes, mostTogether, tooMuch } = field.dataset;
    const sizes = [...field.files].map((file) => file.size);
    const kept = field.form.querySelectorAll("input[name=attachment]:checked").length;
    const isTooMuch =
      sizes.length + kept > Number(most) ||
      sizes.some((size) => size > Number(mostBytes)) ||
      sizes.reduce((sum, size) => sum + size, 0) > Number(mostTogether);
    field.setCustomValidity(isTooMuch ? tooMuch : "");
    field.reportValidity();
  });
}
