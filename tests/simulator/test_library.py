"""The real library runs against the simulator as it runs against Telegram: poll, handle, stop."""

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes

from bot.simulator import Simulator, World


async def test_an_application_polls_answers_and_stops(simulator: Simulator, world: World) -> None:
    """Everything above stands on this loop: getMe, deleteWebhook, long polls, the last confirm."""

    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(f"opened {context.args}", do_quote=True)

    builder = Application.builder().token(simulator.token).base_url(f"{simulator.url}/bot")
    app = builder.base_file_url(f"{simulator.url}/file/bot").build()
    app.add_handler(CommandHandler("start", start))
    ann = world.add_user("Ann")
    async with app:
        assert app.updater is not None
        await app.updater.start_polling()
        await app.start()
        asked = world.say(ann, "/start s1a")

        answered = await world.wait_for_message(ann, "opened ['s1a']")

        assert answered.reply_to == asked.message_id
        await app.updater.stop()
        await app.stop()
    assert world.state.updates.pending == ()
