"""What litter says in Asia, in Arabic and in Russian, as an addition to `phrases`."""

LITTER_LINES = """
完 | 全文完 | 本文完 | 分享到微信 | 分享到微博 | 分享到新浪微博 | 分享到朋友圈 | 分享到qq空间
分享至 | 分享至微信 | 分享至微博 | 分享至facebook | 分享至line | 扫一扫 | 微信扫一扫 | 扫一扫分享
扫码分享 | 用微信扫描二维码 | 返回首页 | 返回首頁 | 返回顶部 | 返回頂部 | 查看更多 | 點我看更多
点击查看更多 | 展开全文 | 阅读全文 | 閱讀全文 | 打开app | 我要评论 | 发表评论 | 發表評論
网友评论 | 我要纠错 | 纠错 | 点赞 | 字号 | 字体大小
未经授权不得转载 | 未经许可不得转载 | 未經授權不得轉載 | 禁止转载 | 转载请注明出处 | 複製連結
复制链接 | 加入收藏 | 終わり | 了 | lineで送る | lineで共有 | lineでシェア | facebookでシェア
facebookで共有 | xでポスト | xでシェア | ポストする | twitterでシェア | はてなブックマーク
はてなブックマークに追加 | この記事をシェア | この記事をシェアする | この記事をツイート
リンクをコピー | urlをコピー | 記事を保存 | 記事を保存する | 印刷する | 前の記事 | 次の記事
トップへ戻る | ページトップへ | ページの先頭へ | 無料会員登録 | 新規会員登録 | 会員限定記事
有料記事 | この記事は会員限定です | この記事は有料記事です | 記事全文を読む | 全文を読む
写真を拡大 | 画像を拡大 | 拡大する | コメントする | コメントを書く | フォローする | 無断転載禁止
無断転載を禁じます | 無断複製 転載を禁じます | 残り#文字 | 끝 | 카카오톡 공유 | 카카오톡 공유하기
카카오톡으로 공유하기 | 페이스북 공유 | 페이스북 공유하기 | 페이스북으로 공유하기 | 트위터 공유
트위터로 공유하기 | 기사 공유 | 기사 공유하기 | 기사공유 | 글자크기 | 글자 크기 | 글자크기 설정
글자크기 조절 | 글자 크기 조절 | 글자 크기 변경 | 인쇄하기 | 기사 인쇄 | 프린트 | 기사 스크랩
스크랩 | 구독하기 | 기자 구독 | 댓글 쓰기 | 댓글쓰기 | 댓글 보기 | 댓글 # | 좋아요 | 좋아요 #
본문 바로가기 | url 복사 | 링크 복사 | 주소 복사 | 이전 기사 | 다음 기사 | 이전기사 | 다음기사
제보하기 | 기사 제보 | 기사제보 | 많이 본 뉴스 | 많이 본 기사 | 무단전재 및 재배포 금지
재배포 금지 | مشاركة المقال | شارك الخبر | شارك هذا المقال | شارك هذا الخبر | شارك القصة
شارك على فيسبوك | شارك على تويتر | شارك على واتساب | شارك عبر واتساب | نسخ الرابط | نسخ
طباعة الخبر | طباعة المقال | اطبع | حجم الخط | استمع إلى المقال | استمع للمقال | استمع للخبر
حفظ المقال | أضف تعليق | أضف تعليقا | اضف تعليق | اكتب تعليقا | التعليقات # | # تعليق | # تعليقات
الأكثر قراءة | الأكثر مشاهدة | تابعنا على | تابعونا على | انتهى | دقائق قراءة # | # دقائق قراءة
مدة القراءة # دقائق | مدة القراءة # دقيقة | читать полностью | показать полностью
версия для печати | отправить по почте | отправить другу | написать комментарий
оставить комментарий | добавить комментарий | оставьте комментарий | комментариев #
нет комментариев | нашли ошибку | нашли опечатку | заметили ошибку | сообщить об ошибке
самое читаемое | # просмотров | просмотров # | просмотры # | вернуться назад
подписаться на новости | читайте нас в telegram | читайте нас в телеграм | мы в telegram
мы в телеграме | время на чтение # минут | время на чтение # минуты | # мин на чтение
bagikan artikel | bagikan artikel ini | bagikan berita | bagikan berita ini | bagikan ke facebook
bagikan ke whatsapp | bagikan via | salin tautan | salin link | salin url | tautan tersalin
tulis komentar | kirim komentar | # komentar | komentar # | lihat semua | lihat semua komentar
halaman selanjutnya | halaman berikutnya | halaman # dari # | berita terpopuler | ikuti kami
ikuti kami di | advertisement scroll to continue with content | scroll untuk melanjutkan membaca
lanjutkan membaca | gambas video # detik | simpan artikel | waktu baca # menit | # menit baca
# menit membaca | chia sẻ bài viết | chia sẻ bài viết này | chia sẻ facebook
chia sẻ lên facebook | chia sẻ qua zalo | chia sẻ zalo | sao chép liên kết | sao chép link
copy liên kết | in bài viết | lưu bài viết | # bình luận | bình luận # | gửi bình luận
ý kiến bạn đọc | ý kiến # | viết bình luận | theo dõi chúng tôi | trở lại đầu trang
trở về đầu trang | xem tất cả | về trang chủ | nghe đọc bài | cỡ chữ | gửi email
trở thành người đầu tiên bình luận
"""

# headings as well as buttons
DOUBTFUL_LINES = """
微信 | 微博 | 朋友圈 | 新浪微博 | qq | 首页 | 首頁 | 登录 | 登錄 | 注册 | 点评 | 举报 | ポスト
フォロー | 拡大 | ログイン | ホーム | はてブ | 카카오톡 | 페이스북 | 트위터 | 네이버 | 밴드
카카오스토리 | 로그인 | 홈 | 가 | المزيد | التعليقات | فيسبوك | تويتر | واتساب | تيليجرام | استمع
حفظ | الرئيسية | популярное | обсудить | отправить | наверх | войти | регистрация | вконтакте
одноклассники | телеграм | главная | selanjutnya | daftar | masuk | komentar | beranda
terpopuler | bình luận | đăng ký | đăng nhập | quay lại | lưu bài | trang chủ | zalo | lưu
"""

# said by a house about itself, to the reader: however the line goes on
LITTER_STARTS = """
если вы нашли ошибку | если вы заметили ошибку | нашли ошибку выделите | нашли опечатку выделите
заметили ошибку выделите | увидели ошибку выделите | подписывайтесь на наш telegram
подпишитесь на наш telegram | читайте нас в | следите за нашими | cek berita dan artikel yang lain
baca berita tanpa iklan | ikuti saluran whatsapp | ikuti berita terkini | dapatkan update berita
simak berita dan artikel pilihan | artikel ini telah tayang di | dilarang keras mengambil konten
mời quý độc giả | mời bạn đọc theo dõi | theo dõi chúng tôi trên | تابع آخر الأخبار
تابعوا آخر الأخبار | انضم إلى قناتنا | 原标题 | 原題 | 責任編輯 | 责任编辑 | 本文来源
"""
