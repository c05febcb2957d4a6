"""What readers wrote below an article: a head, and blocks of name, time, words and a button."""

import re
from collections.abc import Sequence

from content.dump.foot_signs import is_ago
from content.dump.lines import Line
from content.dump.margins import read_margin
from content.dump.stamps import read_stamp
from content.sentence_ends import is_closed
from content.text import words
from content.wordlists import key, phrases


def without_comments(lines: list[Line]) -> list[Line]:
    """The lines below the headline without a part of readers' comments below the text.

    Sure only where the answers' buttons stand one below each other in short blocks, under a head
    that stands below two paragraphs at least. What follows the last button stays to be judged.
    """
    answers = [place for place, line in enumerate(lines) if _key(line.text) in _ANSWERS]
    if not answers:
        return lines
    head = _head(lines, answers[0])
    if head is None or sum(_is_paragraph(line.text) for line in lines[:head]) < _TEXT:
        return lines
    end, blocks = head, 0
    for place in answers:
        if place - end > _LONGEST_BLOCK + _CALLS * (not blocks) or not _is_block(lines[end:place]):
            break
        end, blocks = place, blocks + 1
    if blocks < _SURE and not (blocks and _ONE.search(lines[head].text)):
        return lines
    while end + 1 < len(lines) and _key(lines[end + 1].text) in _BUTTONS:
        end += 1
    return [*lines[:head], *lines[end + 1 :]]


def _is_block(lines: Sequence[Line]) -> bool:
    """Whether its words stand below who wrote them and when; none of them above."""
    for line in lines:
        if _is_time(line.text):
            return True
        if _is_paragraph(line.text):
            return False
    return False


def _head(lines: Sequence[Line], answer: int) -> int | None:
    near = range(answer - 1, max(-1, answer - _LONGEST_BLOCK - _CALLS), -1)
    return next((place for place in near if _heads(lines[place].text)), None)


def _heads(text: str) -> bool:
    return _key(text) in _HEADS or _THOUGHTS.match(text) is not None


def _is_time(text: str) -> bool:
    if is_ago(text):
        return True
    for read in (read_margin, read_stamp):
        found = read(text)
        if found is not None and (found.published_at or found.authors):
            return True
    return _CLOCK.search(text) is not None and len(words(text)) <= _FEW


def _is_paragraph(text: str) -> bool:
    return is_closed(text) and len(words(text)) > _FEW


def _key(text: str) -> str:
    return re.sub(r"\b\d+\b", "", key(text)).strip()


_SURE = 2
"""Answers' buttons; one where the head counts one comment."""
_ONE = re.compile(r"(?<!\d)1(?!\d)")
_TEXT = 2
"""Paragraphs above the head."""
_LONGEST_BLOCK = 12
_CALLS = 6
"""Lines of a block, and between the head and the first of them."""
_FEW = 6
"""Words."""
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
_THOUGHTS = re.compile(
    r"(?:\d+|one)\s(?:thoughts?|responses?|comments?|replies|reply)\s(?:on|to)\s"
    r"|\d+\s(?:Kommentare?|Antworten|Gedanken)\s(?:zu|auf)\s|\d+\s(?:réponses?|commentaires?)\s(?:sur|à)\s"
    r"|\d+\s(?:comentarios?|respuestas?)\s(?:en|a)\s",
    re.IGNORECASE,
)
_HEADS = phrases("""
    comments, comment, reader comments, readers' comments, all comments, top comments, discussion
    kommentare, kommentar, leserkommentare, alle kommentare, lesermeinungen, diskussion
    commentaires, commentaire, tous les commentaires, vos commentaires, les commentaires
    comentarios, comentario, todos los comentarios, commenti, commento, tutti i commenti
    comentários, comentário, reacties, reactie, alle reacties, yorumlar, yorum, okuyucu yorumları
    komentarze, komentarz, komentarzy, комментарии, комментариев, комментария, комментарий
    коментарі, коментарів, kommentarer, kommentit, komentáře, komentářů, komentáre, hozzászólások
    comentarii, σχόλια, تعليقات, التعليقات, תגובות, コメント, みんなのコメント, 评论, 全部评论
    网友评论
    評論, 留言, 댓글, 전체 댓글, bình luận, ý kiến, komentar
""")
_ANSWERS = phrases("""
    reply, replies, answer, antworten, antwort, répondre, responder, respuesta, rispondi, yanıtla
    cevapla, beantwoorden, reageer, odpowiedz, ответить, відповісти, svara, svar, vastaa, odpovědět
    odpovedať, válasz, răspunde, απάντηση, رد, הגב, 返信, 回复, 回覆, 답글, 답글 쓰기, trả lời
    balas
""")
_BUTTONS = _ANSWERS | phrases("""
    like, dislike, report, share, flag, permalink, link, melden, gefällt mir, teilen, signaler
    j'aime, partager, alerter, reportar, denunciar, me gusta, compartir, segnala, mi piace
    condividi
    curtir, compartilhar, beğen, şikayet et, rapporteren, zgłoś, lubię to, нравится, пожаловаться
    поделиться, gilla, anmäl, lik, rapporter, إعجاب, 通報, いいね, 举报, 点赞, 신고, 공감, thích
    suka
""")
