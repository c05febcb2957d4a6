// The phone: who holds it, what it shows, and what the person does with it.

import * as api from "/page/api.js";
import { bubble, element, web } from "/page/bubble.js";
import { composer } from "/page/composer.js";
import { keepingFocus, pressable, walkable } from "/page/keys.js";

const $ = (id) => document.getElementById(id);
const EXAMPLE = "/breaking\nLighthouse keeper finds message from 1931 in a wall\n\nA letter that was walled into the tower of Port Calder 95 years ago has been found by the keeper, the harbour company said. It asks whoever reads it to light the lamp once for the fishing boat Amalie.";

let world = { bot: {}, users: [], chats: [] };
let holder = null;      // the user who holds the phone
let shown = new Map();  // message_id → what was drawn, so that edits change only what changed
let atWork = 0;         // until when the bot types
const unread = new Set();

const blocked = () => holder?.standing === "blocked";
const commandsOf = (user) => world.chats.find((chat) => chat.id === user?.id)?.commands ?? [];
const isEditor = (user) => commandsOf(user).some((command) => command.command === "breaking");
const desk = composer({ send, commands: () => commandsOf(holder) });

const act = {
  command: (text) => send({ text }),
  reply: desk.reply,
  follow: (event, url) => {
    const link = /^https?:\/\/(?:t|telegram)\.me\/([A-Za-z0-9_]+)\?start=([A-Za-z0-9_-]{1,64})$/.exec(url ?? "");
    event.preventDefault();
    if (link && link[1].toLowerCase() === (world.bot.username ?? "").toLowerCase()) send({ text: `/start ${link[2]}` });
    else if (web(url)) window.open(url, "_blank", "noopener");
  },
  press: async (message, key, button) => {
    button.classList.add("waiting");
    try {
      const answer = await api.press({ user_id: holder.id, chat_id: message.chat.id, message_id: message.message_id, data: key.callback_data });
      if (answer.text && answer.alert) { $("alert-text").textContent = answer.text; $("alert").showModal(); }
      else if (answer.text) toast(answer.text);
      if (answer.url) act.follow(new Event("click"), answer.url);
    } catch (error) { toast(error.message); }
    finally { button.classList.remove("waiting"); }
  },
};

function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $("toast").hidden = true; }, 3500);
}

async function send(what) {
  try { await api.say({ user_id: holder.id, ...what }); } catch (error) { toast(error.message); }
  $("chat").scrollTop = $("chat").scrollHeight;
}

const day = (seconds) => new Date(seconds * 1000).toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });

async function draw() {
  const asked = holder;
  const { messages } = await api.messages(asked.id);
  if (asked.id !== holder?.id) return;  // the phone changed hands meanwhile
  const chat = $("chat");
  const alive = messages.filter((message) => !message.deleted);
  const first = shown.size === 0;
  const stays = !first && !nearEnd(80);
  keepingFocus(chat, () => arrange(alive, first));
  $("start").hidden = alive.length > 0;
  $("composer").hidden = alive.length === 0;
  if (!stays) toNewest();
  atBottom();
}

function arrange(alive, first) {
  const wanted = new Map();
  const nodes = [];
  const put = (key, drawn, make) => { keep(wanted, key, drawn, make); nodes.push(wanted.get(key).node); };
  let lastDay = "";
  for (const message of alive) {
    const today = day(message.date);
    if (today !== lastDay) put(`day ${today}`, today, () => element("div", { class: "day" }, today));
    lastDay = today;
    put(message.message_id, JSON.stringify(message), () => {
      const node = bubble(message, message.from?.id === holder.id, act);
      if (!first && !shown.has(message.message_id)) freshen(node);
      return node;
    });
  }
  if (!alive.length) nodes.push(welcome());
  let after = null;  // what stands where it should is not touched: it would lose its place on the screen
  for (const node of nodes) {
    const next = after ? after.nextSibling : $("chat").firstChild;
    if (next !== node) $("chat").insertBefore(node, next);
    after = node;
  }
  while (after.nextSibling) after.nextSibling.remove();
  shown = wanted;
}

function welcome() {
  const hint = isEditor(holder) ? ` ${holder.first_name} is an editor: after that, /breaking sends news to everybody.` : "";
  return element("div", { class: "empty" }, `No messages yet. Press Start to subscribe to the news.${hint}`);
}

function freshen(node) {
  $("chat").querySelectorAll(".fresh").forEach((older) => older.classList.remove("fresh"));
  node.classList.add("fresh");
}

// What has not changed since it was drawn stays as it is: an edit does not make the chat flicker.
function keep(wanted, key, drawn, make) {
  const old = shown.get(key);
  wanted.set(key, old?.drawn === drawn ? old : { drawn, node: make() });
}

const nearEnd = (pixels) => $("chat").scrollHeight - $("chat").scrollTop - $("chat").clientHeight < pixels;

function atBottom() { $("down").hidden = nearEnd(160); }

// To the end, but never past the beginning of a long message that has just arrived.
function toNewest() {
  const chat = $("chat");
  const fresh = [...chat.querySelectorAll(".message.fresh:not(.mine)")].at(-1);
  chat.scrollTop = fresh ? Math.min(chat.scrollHeight, fresh.offsetTop - 12) : chat.scrollHeight;
}

function people() {
  const known = [...$("people").children].map((tab) => tab.dataset.user).join();
  if (known !== world.users.map((user) => user.id).join()) {
    $("people").replaceChildren(...world.users.map((user) =>
      element("button", { type: "button", role: "tab", "aria-controls": "stage", "data-user": user.id, onclick: () => hand(user) }, element("span"), element("small"))));
  }
  for (const [at, user] of world.users.entries()) {
    const tab = $("people").children[at];
    const holds = user.id === holder?.id;
    tab.setAttribute("aria-selected", String(holds));
    tab.tabIndex = holds ? 0 : -1;
    tab.classList.toggle("unread", unread.has(user.id));
    tab.children[0].textContent = user.first_name;
    tab.children[1].textContent = [isEditor(user) ? "editor" : "reader", unread.has(user.id) ? "new" : ""].filter(Boolean).join(" · ");
  }
}

function bar() {
  $("bot-name").textContent = world.bot.first_name ?? "Wireroom";
  const working = atWork > Date.now() ? "typing …" : "bot";
  $("bot-status").textContent = blocked() ? "blocked by you" : working;
  $("block").textContent = blocked() ? "Unblock the bot" : "Block the bot";
  $("example").hidden = $("example-too").hidden = !isEditor(holder);
  $("number").textContent = holder ? `${holder.first_name}’s id: ${holder.id}` : "";
}

async function hand(user) {
  holder = user;
  unread.delete(user.id);
  shown = new Map();
  $("chat").replaceChildren();
  desk.reset();
  sessionStorage.setItem("holder", user.id);
  await refresh();
  await draw();
}

async function refresh() {
  world = await api.state();
  holder = world.users.find((user) => user.id === holder?.id) ?? world.users[0] ?? null;
  people();
  bar();
  if (!holder) { $("start").hidden = $("composer").hidden = true; $("chat").replaceChildren(nobody()); }
}

const nobody = () => element("div", { class: "empty" },
  "Nobody is here yet. ", element("button", { type: "button", class: "plain", onclick: () => $("newcomer").showModal() }, "Give somebody a phone"));

function closeMenus() {
  desk.close();
  $("more-menu").hidden = true;
  $("more").setAttribute("aria-expanded", "false");
}

$("start").addEventListener("click", () => send({ text: "/start" }));
for (const id of ["example", "example-too"]) {
  $(id).addEventListener("click", () => { closeMenus(); if ($("composer").hidden) send({ text: "/start" }); $("composer").hidden = false; desk.write(EXAMPLE); });
}
$("down").addEventListener("click", () => { $("chat").scrollTo({ top: $("chat").scrollHeight, behavior: "smooth" }); });
$("chat").addEventListener("scroll", atBottom);
$("chat").addEventListener("click", closeMenus);
$("more").addEventListener("click", () => {
  const opens = $("more-menu").hidden;
  closeMenus();
  $("more-menu").hidden = !opens;
  $("more").setAttribute("aria-expanded", String(opens));
  if (opens) $("block").focus();
});
$("block").addEventListener("click", async () => { closeMenus(); await (blocked() ? api.unblock(holder.id) : api.block(holder.id)); await refresh(); });
$("explain").addEventListener("click", () => { closeMenus(); $("about").classList.add("open"); $("understood").focus(); });
$("understood").addEventListener("click", () => { $("about").classList.remove("open"); $("more").focus(); });
$("arrive").addEventListener("click", () => { closeMenus(); $("newcomer").showModal(); });
$("newcomer").addEventListener("close", async () => {
  const name = $("newcomer-name").value.trim();
  if ($("newcomer").returnValue !== "come" || !name) return;
  const { user } = await api.enter({ name, language_code: $("newcomer-language").value });
  $("newcomer-name").value = "";
  await hand(user);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const fromMore = $("more-menu").contains(document.activeElement);
  closeMenus();
  if (fromMore) $("more").focus();
});
// A composer that grows, a keyboard that comes up: whoever was at the end stays there.
let wasAtEnd = true;
$("chat").addEventListener("scroll", () => { wasAtEnd = nearEnd(40); });
new ResizeObserver(() => { if (wasAtEnd) $("chat").scrollTop = $("chat").scrollHeight; }).observe($("chat"));
walkable($("people"));
walkable($("more-menu"));
pressable($("chat"));

async function follow() {
  let version = world.version ?? 0;
  for (;;) {
    try {
      const news = await api.changes(version);
      version = news.version;
      if (!news.changes.length) continue;
      news.changes.forEach(note);
      await refresh();
      if (holder) await draw();
    } catch (error) {
      console.error(error);
      $("bot-status").textContent = "waiting for the simulator …";
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
    }
  }
}

function note(change) {
  if (change.kind === "message" && change.chat_id !== holder?.id) unread.add(change.chat_id);
  if (change.kind === "typing" && change.chat_id === holder?.id) { atWork = Date.now() + 1500; setTimeout(bar, 1600); }
}

const remembered = Number(sessionStorage.getItem("holder"));
world = await api.state();
holder = world.users.find((user) => user.id === remembered) ?? world.users[0] ?? null;
if (holder) await hand(holder); else await refresh();
follow();
