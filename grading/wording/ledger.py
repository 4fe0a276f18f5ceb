"""Sentences and words of the ledger: recording, listing, replaying."""

from __future__ import annotations

from grading.wording import Sentence, Text, error, note

SENTENCES: dict[str, Sentence] = {
    # storage
    "ledger_missing": error(
        "没有 `{written}` 这个台账",
        "there is no ledger `{written}`",
        "用 `--ledger 文件` 指出台账；`grade 文件 --record --by 姓名` 会新建一个",
        "name it with `--ledger FILE`; `grade FILE --record --by NAME` begins a new one",
    ),
    "ledger_foreign": error(
        "`{written}` 不是本程序的台账",
        "`{written}` is not a ledger of this program",
        "没有写入任何东西；用 `--ledger 文件` 另指一个",
        "nothing was written; name another with `--ledger FILE`",
    ),
    "ledger_newer": error(
        "`{written}` 是更新版本的程序写的（格式 {found}，本程序只懂到 {known}）",
        "`{written}` was written by a later version of the program (form {found}; this one knows up to {known})",
        "升级本程序后再用",
        "use a later version of the program",
    ),
    "ledger_busy": error(
        "`{written}` 一直有别的程序在写，等了 {seconds} 秒",
        "`{written}` is being written by another program; {seconds} seconds went by",
        "没有写入任何东西；稍后再试",
        "nothing was written; try again later",
    ),
    "ledger_full": error(
        "磁盘已满，写不进 `{written}`",
        "the disk is full, so `{written}` cannot be written",
        "没有写入任何东西；腾出空间后再试",
        "nothing was written; free some space and try again",
    ),
    "ledger_read_only": error(
        "`{written}` 或它所在的文件夹只读，写不进去",
        "`{written}` or its folder is write-protected",
        "没有写入任何东西；改权限，或用 `--ledger 文件` 另指一处",
        "nothing was written; change the permissions, or name another place with `--ledger FILE`",
    ),
    "ledger_unopened": error(
        "打不开 `{written}`",
        "`{written}` cannot be opened",
        "文件夹要存在，并且可以读写；也可以用 `--ledger 文件` 另指一处",
        "its folder has to exist and to be writable; or name another place with `--ledger FILE`",
    ),
    "ledger_damaged": error(
        "`{written}` 已损坏：{why}",
        "`{written}` is damaged: {why}",
        "留好原件，用备份来查",
        "keep it as it is, and look into a backup",
    ),
    "ledger_failed": error(
        "读写 `{written}` 时出错：{why}",
        "reading or writing `{written}` failed: {why}",
        "没有写入任何东西；检查磁盘后再试",
        "nothing was written; check the disk and try again",
    ),
    # recording
    "record_nothing": note(
        "输入有误，没有作出结论，因此没有记入台账",
        "the input is invalid: nothing was decided, and nothing was recorded",
    ),
    "record_not_derived": error(
        "只凭读过的文件推不出同样的结果（从 `{path}` 起不同），没有记入台账",
        "the files that were read do not lead to the same result again (from `{path}` on): nothing was recorded",
        "文件可能刚被改动，再运行一次；如果是插件的文件种类，它要用 `Catalogue.open` 读文件",
        "a file may just have been changed: try again; a kind that a plug-in adds has to open files with `Catalogue.open`",
    ),
    "record_inexact": error(
        "结果里的 `{path}` 没有确切的写法，没有记入台账",
        "`{path}` of the result has no exact form: nothing was recorded",
        '数字写成文字（如 "67.00"），整数不超过 2⁵³',
        'write numbers as texts (such as "67.00"), whole numbers up to 2⁵³ excepted',
    ),
    "record_input_missing": error(
        "记录里没有 `{written}` 这个文件",
        "the record does not hold the file `{written}`",
    ),
    # looking up and replaying
    "record_unknown": error(
        "台账里没有第 {number} 号记录，共 {last} 号",
        "the ledger has no record {number}; it has {last}",
        "用 `grade log` 查看",
        "see `grade log`",
    ),
    "record_input_changed": error(
        "第 {number} 号记录：`{name}` 的内容与记下的摘要不符（记下 {recorded}，现在 {found}）",
        "record {number}: `{name}` no longer has the digest that was recorded ({recorded}; now {found})",
        "台账被改动或损坏，用备份来查",
        "the ledger was changed or damaged: look into a backup",
    ),
    "record_text_changed": error(
        "第 {number} 号记录：{part}与记下的摘要不符（记下 {recorded}，现在 {found}）",
        "record {number}: the {part} no longer has the digest that was recorded ({recorded}; now {found})",
        "台账被改动或损坏，用备份来查",
        "the ledger was changed or damaged: look into a backup",
    ),
    "record_differs": error(
        "第 {number} 号记录：`{path}` 记的是 `{recorded}`，重新推得 `{derived}`",
        "record {number}: `{path}` was recorded as `{recorded}` and is now derived as `{derived}`",
        "台账被改动，或者程序的算法变了；看记录时的版本",
        "the ledger was changed, or the program decides otherwise now: look at the version that recorded it",
    ),
    "record_version": note(
        "第 {number} 号记录是 {recorded} 记的，现在用 {present} 重新推",
        "record {number} was made by {recorded}; it is derived again by {present}",
    ),
    "extract_exists": error(
        "`{written}` 已经存在",
        "`{written}` exists already",
        "用 `--extract` 指一个新的文件夹",
        "name a new folder with `--extract`",
    ),
    "extract_failed": error(
        "写不进 `{written}`：{why}",
        "`{written}` cannot be written: {why}",
        "用 `--extract` 另指一个文件夹",
        "name another folder with `--extract`",
    ),
}

WORDS: dict[str, Text] = {
    "done": Text("完成", "done"),
    "not_all_done": Text(
        "完成，有不合格、待定或无法定标", "done, with something rejected, open or not awarded"
    ),
    "other": Text("其他", "other"),
    "findings": Text("所发现的问题", "list of findings"),
    "result": Text("结果", "result"),
    "number": Text("编号", "no."),
    "time": Text("时间", "time"),
    "by": Text("记录人", "by"),
    "kind": Text("种类", "kind"),
    "subject": Text("对象", "subject"),
    "digest": Text("摘要", "digest"),
    "empty": Text("台账里还没有记录", "the ledger has no records yet"),
    "record": Text("第 {number} 号记录", "Record {number}"),
    "program": Text("程序", "program"),
    "status": Text("退出状态", "exit status"),
    "options": Text("选项", "options"),
    "inputs": Text("读过的文件", "files that were read"),
    "documents": Text("用到的文件和版本", "documents and editions that were used"),
    "file": Text("文件", "file"),
    "bytes": Text("字节", "bytes"),
    "document": Text("标识", "id"),
    "edition": Text("版本", "edition"),
    "found": Text("发现", "findings"),
    "unread": Text("打不开", "unread"),
    "recorded": Text(
        "已记入 {path}，第 {number} 号，结果摘要 {digest}",
        "recorded in {path} as no. {number}; digest of the result {digest}",
    ),
    "equal": Text(
        "第 {number} 号记录：重新推得的结果逐字节相同",
        "record {number}: derived again, equal in every byte",
    ),
    "different": Text("第 {number} 号记录：不相同", "record {number}: different"),
    "extracted": Text("已写出 {count} 个文件到 {path}", "{count} files written to {path}"),
}
