// What happens elsewhere is seen here: parts of the page are shown anew, and nothing that is typed is ever lost.

const main = document.getElementById("main");
const notice = document.getElementById("live");
const here = document.querySelector("[data-live]")?.dataset ?? {};
const about = here.live;
// Where the page is, also where this is the answer to a form.
const address = here.address ?? location.href;
let last = document.body.dataset.last;
let source;
let count = 0;
let waiting;

// A form in which nothing was typed or chosen may be shown anew.
const wasChosen = (list) => Math.max([...list.options].findIndex((option) => option.defaultSelected), 0);

function isChanged(field) {
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return field.selectedIndex !== wasChosen(field);
  return field.type !== "hidden" && field.defaultValue !== undefined && field.value !== field.defaultValue;
}

const isTouched = (form) => [...form.elements].some(isChanged);

// Parts that somebody has the focus in, or has begun to fill in, stay as they are.
const isBusy = (part) =>
  part.contains(document.activeElement) || [...part.querySelectorAll("form")].some(isTouched);

async function showAnew() {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  // What grows above the field that somebody types in does not push it away.
  const typing = document.activeElement.matches("textarea, input, select") ? document.activeElement : undefined;
  const stood = typing?.getBoundingClientRect().top;
  for (const part of document.querySelectorAll("[data-part]")) {
    const newer = fresh.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
    if (newer && !isBusy(part) && part.innerHTML !== newer.innerHTML) {
      const open = [...part.querySelectorAll("details")].map((fold) => fold.open);
      part.replaceChildren(...newer.childNodes);
      part.querySelectorAll("details").forEach((fold, index) => { fold.open = open[index] ?? fold.open; });
    }
  }
  if (typing) scrollBy({ top: typing.getBoundingClientRect().top - stood, behavior: "instant" });
  // Whoever has begun an answer is told by the server that they have not seen all, should they send it so.
  const body = document.getElementById("body");
  const seen = document.querySelector("input[name=seen]");
  if (seen && body.value === "") seen.value = fresh.querySelector("input[name=seen]")?.value ?? seen.value;
  document.dispatchEvent(new Event("belay:shown"));
}

function tell(text) {
  notice.textContent = text;
  notice.hidden = false;
}

function changed(subject) {
  if (about === "tickets" && subject.startsWith("ticket ") || about === "decisions" && subject.startsWith("case ")) {
    count += 1;
    const link = Object.assign(document.createElement("a"), { href: address, textContent: notice.dataset.show });
    tell(`${notice.dataset.changed.replace("{count}", count)} `);
    notice.append(link);
  } else if (subject === about || subject.startsWith("case ") && about?.startsWith("ticket ")) {
    clearTimeout(waiting);
    waiting = setTimeout(() => showAnew().catch(() => {}), 150);
  }
}

function listen() {
  const query = new URLSearchParams({ after: last });
  const ticket = about.match(/^ticket (\d+)$/);
  if (ticket) query.set("ticket", ticket[1]);
  source = new EventSource(`/live?${query}`);
  source.addEventListener("change", (event) => {
    last = event.lastEventId || last;
    changed(event.data);
  });
  source.addEventListener("writing", (event) => {
    const line = document.getElementById("writing");
    line.textContent = event.data;
    clearTimeout(line.leaving);
    line.leaving = setTimeout(() => (line.textContent = ""), 20000);
  });
  source.addEventListener("silence", () => (document.getElementById("writing").textContent = ""));
}

// A page that nobody looks at hears nothing: a browser has few connections to one server.
if (about && last) {
  const follow = () => {
    source?.close();
    if (!document.hidden) listen();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => source?.close());
  follow();
}

// Colleagues hear that somebody is writing, at most every ten seconds.
const form = document.querySelector("form[data-writing]");
let said = 0;
form?.addEventListener("input", () => {
  if (Date.now() - said < 10000) return;
  said = Date.now();
  const body = new URLSearchParams({ "form-token": form.elements.namedItem("form-token").value });
  fetch(form.dataset.writing, { method: "POST", body }).catch(() => {});
});
