// The phone: who holds it, what it shows, and what the person does with it.

import * as api from "/page/api.js";
import { bubble, element, plain } from "/page/bubble.js";

const $ = (id) => document.getElementById(id);
const EXAMPLE = "/breaking\nLighthouse keeper finds message from 1931 in a wall\n\nA letter that was walled into the tower of Port Calder 95 years ago has been found by the keeper, the harbour company said. It asks whoever reads it to light the lamp once for the fishing boat Amalie.";

let world = { bot: {}, users: [], commands: [] };
let holder = null;      // the user who holds the phone
let replyTo = null;     // the message that the next text answers
let picture = null;     // {name, base64} to be sent with the next text
let shown = new Map();  // message_id → what was drawn, so that edits change only what changed
const unread = new Set();

const blocked = (user) => user?.standing === "blocked";

const act = {
  command: (text) => send(text),
  reply: (message) => { replyTo = message; strips(); $("text").focus(); },
  follow: (event, url) => {
    const link = /^https?:\/\/(?:t|telegram)\.me\/([A-Za-z0-9_]+)\?start=([A-Za-z0-9_-]{1,64})$/.exec(url ?? "");
    event.preventDefault();
    if (link && link[1].toLowerCase() === (world.bot.username ?? "").toLowerCase()) send(`/start ${link[2]}`);
    else if (/^https?:\/\//i.test(url ?? "")) window.open(url, "_blank", "noopener");
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

async function send(text) {
  const what = { user_id: holder.id };
  if (replyTo) what.reply_to_message_id = replyTo.message_id;
  if (picture) { what.photo = picture.base64; what.caption = text; } else what.text = text;
  replyTo = picture = null;
  strips();
  try { await api.say(what); } catch (error) { toast(error.message); }
  $("chat").scrollTop = $("chat").scrollHeight;
}

function strips() {
  $("reply-to").hidden = !replyTo;
  $("reply-text").textContent = replyTo ? plain(replyTo) : "";
  $("attached").hidden = !picture;
  if (picture) $("attached-picture").src = `data:image/*;base64,${picture.base64}`;
}

const day = (seconds) => new Date(seconds * 1000).toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });

async function draw() {
  const asked = holder;
  const { messages } = await api.messages(holder.id);
  if (asked !== holder) return;  // the phone changed hands meanwhile
  const chat = $("chat");
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 80;
  const alive = messages.filter((message) => !message.deleted);
  const first = shown.size === 0;
  const wanted = new Map();
  let lastDay = "";
  let after = null;
  const place = (node) => { if ((after ? after.nextSibling : chat.firstChild) !== node) chat.insertBefore(node, after ? after.nextSibling : chat.firstChild); after = node; };
  for (const message of alive) {
    const today = day(message.date);
    if (today !== lastDay) { keep(wanted, `day ${today}`, today, () => element("div", { class: "day" }, today)); place(wanted.get(`day ${today}`).node); lastDay = today; }
    const drawn = JSON.stringify(message);
    keep(wanted, message.message_id, drawn, () => {
      const node = bubble(message, message.from?.id === holder.id, act);
      if (!first && !shown.has(message.message_id)) {
        chat.querySelectorAll(".fresh").forEach((older) => older.classList.remove("fresh"));
        node.classList.add("fresh");
      }
      return node;
    });
    place(wanted.get(message.message_id).node);
  }
  while (after ? after.nextSibling : chat.firstChild) (after ? after.nextSibling : chat.firstChild).remove();
  shown = wanted;
  if (!alive.length) chat.append(element("div", { class: "empty" }, "No messages yet. Press Start to subscribe to the news."));
  if (atEnd || first) {
    toNewest();
    for (const image of chat.querySelectorAll("img")) if (!image.complete) image.addEventListener("load", toNewest, { once: true });
  }
  $("start").hidden = alive.length > 0;
  $("composer").hidden = alive.length === 0;
  atBottom();
}

// To the end, but never past the beginning of a long message that has just arrived.
function toNewest() {
  const chat = $("chat");
  const fresh = [...chat.querySelectorAll(".message.fresh:not(.mine)")].at(-1);
  chat.scrollTop = fresh ? Math.min(chat.scrollHeight, fresh.offsetTop - chat.offsetTop - 12) : chat.scrollHeight;
}

// What has not changed since it was drawn stays as it is: an edit does not make the chat flicker.
function keep(wanted, key, drawn, make) {
  const old = shown.get(key);
  wanted.set(key, old?.drawn === drawn ? old : { drawn, node: make() });
}

function atBottom() {
  const chat = $("chat");
  $("down").hidden = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 160;
}

function people() {
  $("people").replaceChildren(...world.users.map((user) =>
    element("button", { type: "button", role: "tab", "aria-selected": String(user.id === holder?.id), "data-user": user.id, onclick: () => hand(user) },
      user.first_name, unread.has(user.id) ? element("span", { class: "new", title: "new messages" }) : null)));
  $("bot-name").textContent = world.bot.first_name ?? "Wireroom";
  $("bot-status").textContent = blocked(holder) ? "blocked by you" : "bot";
  $("block").textContent = blocked(holder) ? "Unblock the bot" : "Block the bot";
}

async function hand(user) {
  holder = user;
  unread.delete(user.id);
  replyTo = null;
  shown = new Map();
  $("chat").replaceChildren();
  strips();
  sessionStorage.setItem("holder", user.id);
  await refresh();
  await draw();
}

async function refresh() {
  world = await api.state(holder?.id);
  holder = world.users.find((user) => user.id === holder?.id) ?? world.users[0] ?? null;
  const isEditor = world.commands.some((command) => command.command === "breaking");
  $("example").hidden = !isEditor;
  people();
}

function commandMenu(filter = "") {
  const known = world.commands.filter((command) => command.command.startsWith(filter));
  $("commands").replaceChildren(...known.map((command) =>
    element("button", { type: "button", role: "menuitem", onclick: () => choose(command) }, element("b", {}, `/${command.command}`), element("span", {}, command.description))));
  $("commands").hidden = !known.length;
  $("slash").setAttribute("aria-expanded", String(known.length > 0));
}

function choose(command) {
  closeMenus();
  if (command.command === "breaking") { $("text").value = "/breaking\n"; grow(); $("text").focus(); } else { $("text").value = ""; grow(); send(`/${command.command}`); }
}

function closeMenus() {
  $("commands").hidden = true;
  $("more-menu").hidden = true;
  $("slash").setAttribute("aria-expanded", "false");
  $("more").setAttribute("aria-expanded", "false");
}

function grow() {
  $("text").style.height = "auto";
  $("text").style.height = `${$("text").scrollHeight}px`;
}

function attach(file) {
  const reader = new FileReader();
  reader.addEventListener("load", () => { picture = { name: file.name, base64: String(reader.result).split(",")[1] }; strips(); });
  reader.readAsDataURL(file);
}

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (!text && !picture) return;
  $("text").value = "";
  grow();
  closeMenus();
  send(text);
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); $("composer").requestSubmit(); }
});
$("text").addEventListener("input", () => {
  grow();
  const command = /^\/([a-z0-9_]*)$/.exec($("text").value);
  if (command) commandMenu(command[1]); else $("commands").hidden = true;
});
$("slash").addEventListener("click", () => { if ($("commands").hidden) commandMenu(); else closeMenus(); });
$("start").addEventListener("click", () => send("/start"));
$("example").addEventListener("click", () => { $("text").value = EXAMPLE; grow(); $("text").focus(); });
$("photo").addEventListener("change", (event) => { if (event.target.files[0]) attach(event.target.files[0]); event.target.value = ""; });
$("reply-cancel").addEventListener("click", () => { replyTo = null; strips(); });
$("attached-cancel").addEventListener("click", () => { picture = null; strips(); });
$("down").addEventListener("click", () => { $("chat").scrollTo({ top: $("chat").scrollHeight, behavior: "smooth" }); });
$("chat").addEventListener("scroll", atBottom);
$("chat").addEventListener("click", closeMenus);
$("more").addEventListener("click", () => { $("more-menu").hidden = !$("more-menu").hidden; $("more").setAttribute("aria-expanded", String(!$("more-menu").hidden)); });
$("block").addEventListener("click", async () => { closeMenus(); await (blocked(holder) ? api.unblock(holder.id) : api.block(holder.id)); await refresh(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(); });

async function follow() {
  let version = (await api.changes(0).catch(() => ({ version: 0 }))).version;
  for (;;) {
    try {
      const news = await api.changes(version);
      version = news.version;
      if (!news.changes.length) continue;
      for (const change of news.changes) {
        if (change.kind === "message" && change.chat_id !== holder?.id) unread.add(change.chat_id);
        if (change.kind === "typing" && change.chat_id === holder?.id) typing();
      }
      await refresh();
      if (holder) await draw();
    } catch {
      $("bot-status").textContent = "waiting for the simulator …";
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
    }
  }
}

function typing() {
  $("bot-status").textContent = "typing …";
  setTimeout(people, 1500);
}

const remembered = Number(sessionStorage.getItem("holder"));
world = await api.state();
holder = world.users.find((user) => user.id === remembered) ?? world.users[0] ?? null;
if (holder) await hand(holder);
follow();
