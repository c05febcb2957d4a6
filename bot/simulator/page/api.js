// The simulator's control API: acting as a person, and seeing what that person would see.

async function ask(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error ?? `${answer.status}`);
  return result;
}

export const state = () => ask("GET", "/control/state");
export const enter = (who) => ask("POST", "/control/users", who);
export const messages = (chatId) => ask("GET", `/control/messages?chat_id=${chatId}`);
export const changes = (since) => ask("GET", `/control/changes?since=${since}&timeout=25`);
export const say = (what) => ask("POST", "/control/send", what);
export const block = (userId) => ask("POST", "/control/block", { user_id: userId });
export const unblock = (userId) => ask("POST", "/control/unblock", { user_id: userId });
export const press = (what) => ask("POST", "/control/press", { ...what, wait: true });
export const photoUrl = (photo) => `/control/photo/${encodeURIComponent(photo.file_unique_id)}`;
