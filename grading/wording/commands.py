"""What the command line says of itself."""

from __future__ import annotations

from grading.wording import Text

ABOUT = Text(
    "按质量分级，按等级与价格评标。\n\n把样品、投标或标准文件交给 `grade`，它按文件的种类办事：样品评出等级并逐条说明理由，"
    "招标文件按法定方法排名。",
    "Grades by quality, and ranks bids by grade and price.\n\nGive `grade` a file and it does what the kind of file asks for: "
    "samples are graded with reasons clause by clause, a tender is ranked by the lawful method.",
)
EPILOG = Text(
    "退出状态：0 完成；1 完成，但有不合格、待定、无法定标或检查出问题；2 用法有误；3 输入有误；4 完整性；5 程序不允许；6 存储；70 本程序的错。",
    "Exit status: 0 done; 1 done, and something is rejected, open, cannot be awarded or was found wrong; 2 misuse; "
    "3 invalid input; 4 integrity; 5 refused by procedure; 6 storage; 70 our fault.",
)

COMMANDS: dict[str, Text] = {
    "file": Text(
        "按文件的种类办事（可省去这个词）",
        "do what the kind of the file asks for (this word can be left out)",
    ),
    "standards": Text(
        "列出文件库里的标准和规则，或细看一份",
        "list the standards and rule sets of the library, or look at one",
    ),
    "compare": Text("并排比较各标准对同一特性的限值", "compare the limits of several standards side by side"),
    "check": Text(
        "检查规则文件，指出哪里不对、怎么改", "check rule files: what is wrong, where, and what to do"
    ),
    "test": Text("运行规则文件里的例子", "run the examples that rule files carry"),
    "schema": Text("给编辑器用的 JSON Schema", "the JSON Schema of every kind of file, for editors"),
    "export": Text(
        "把结果写成别的系统的格式，如 OCDS", "write a result in the form of another system, such as OCDS"
    ),
    "import": Text(
        "把别的系统的文件写成本程序的文件", "write a file of another system as one of this program"
    ),
    "log": Text("列出台账里的记录，或细看一条", "list the records of the ledger, or look at one"),
    "replay": Text(
        "凭台账里的记录重新推一遍，逐字节核对",
        "derive recorded results again and compare every byte",
    ),
    "book": Text(
        "把政策（features）连同结果做成一页", "render the policies with their last results into one page"
    ),
}

OPTIONS: dict[str, Text] = {
    "lang": Text("说哪种语言：zh 或 en", "the language to speak: zh or en"),
    "as": Text("写成哪种格式", "the form to write"),
    "from": Text("是哪种格式", "the form that it has"),
    "output": Text("写到这个文件，不写即输出到终端", "the file to write; the terminal where left out"),
    "format": Text("输出格式", "the form of the output"),
    "explain": Text("逐条说明理由", "explain clause by clause"),
    "at": Text("事实的日期，如 2026-11-01；`each tests` 表示每行之后各评一次",
               "the date of the facts, such as 2026-11-01; `each tests` decides after every row"),
    "rules_at": Text("按这一天施行的规则", "use the rules in force on this day"),
    "rules": Text("按哪份文件评（可多次；`id@版本`）", "by which document to grade (repeatable; `id@edition`)"),
    "with": Text("参数，如 method=plate_count（可多次）", "a parameter such as method=plate_count (repeatable)"),
    "library": Text("加入自己的文件夹（可多次）", "add a folder of your own (repeatable)"),
    "report": Text("另写一份 HTML 报告", "write an HTML report beside it"),
    "color": Text("是否用颜色", "whether to use colours"),
    "help": Text("显示这些说明", "show this help"),
    "version": Text("显示版本", "show the version"),
    "at_one": Text("只看这一天施行的版本", "only what is in force on this day"),
    "write": Text("把各种类的 schema 写进这个文件夹", "write the schemas of all kinds into this folder"),
    "out": Text("写到这个文件", "write to this file"),
}  # fmt: skip

USAGE: dict[str, Text] = {
    "files": Text("文件", "FILE"),
    "id": Text("标识", "ID"),
    "our_fault": Text("本程序出错了，结果不可用：{what}\n请把这段话和输入文件发给维护者。",
                      "the program failed and there is no result: {what}\nplease send this and the input to the maintainers."),
    "engine_missing": Text("规则引擎 durable_rules 装不上或不能载入：{what}\n请用 `make setup`，或按 README 的说明带上 CPPFLAGS 重新安装。",
                           "the rules engine durable_rules does not load: {what}\nrun `make setup`, or install it again with the CPPFLAGS "
                           "that the README gives."),
    "written": Text("已写到 {path}", "written to {path}"),
    "cannot_write": Text("无法写到 {path}：{why}", "cannot write {path}: {why}"),
    "reading": Text("已读 {done} / {all} 行", "read {done} of {all} rows"),
    "working": Text("已评 {done} / {all}", "graded {done} of {all}"),
    "with_form": Text("`--with` 写成 名称=值，如 method=plate_count", "write `--with` as name=value, such as method=plate_count"),
    "date_form": Text("{message}，{help}", "{message}: {help}"),
    "one_page": Text("`--format html` 和 `--report` 一次只给一份文件；几份文件分几次运行，或用 `--format text|json`",
                     "`--format html` and `--report` take one file at a time: call `grade` for each, or use `--format text|json`"),
    "no_table": Text("`--format csv` 只用于一批样品；这份文件请用 `--format text|json|html`",
                     "`--format csv` is for one set of samples: use `--format text|json|html` for this file"),
    "nothing_wrong": Text("{count} 份文件，没有发现问题", "{count} documents, nothing wrong"),
    "nothing_wrong_one": Text("1 份文件，没有发现问题", "1 document, nothing wrong"),
    "examples_none": Text("没有可运行的例子：文件里没有 `examples`", "no examples to run: there are no `examples` in the documents"),
    "examples_passed": Text("{passed} / {all} 个例子通过", "{passed} of {all} examples pass"),
}  # fmt: skip

USAGE |= {
    "usage": Text("用法：", "Usage: "),
    "options": Text("[选项]", "[OPTIONS]"),
    "heading_options": Text("选项", "Options"),
    "heading_commands": Text("命令", "Commands"),
    "heading_arguments": Text("参数", "Arguments"),
    "group_usage": Text("文件… | 命令 …", "FILE… | COMMAND …"),
}

MISUSE_TEXTS: dict[str, Text] = {
    "misuse_option": Text("没有 `{written}` 这个选项", "there is no option `{written}`"),
    "misuse_option_meant": Text(
        "没有 `{written}` 这个选项，是不是想写 `{known}`？",
        "there is no option `{written}`: did you mean `{known}`?",
    ),
    "misuse_option_value": Text(
        "选项 `{written}` 后面要有一个值，且只能一个", "the option `{written}` takes one value"
    ),
    "misuse_missing": Text("还缺 {written}", "{written} is missing"),
    "misuse_value": Text("`{written}` 的值不能用", "the value of `{written}` cannot be used"),
    "misuse_choice": Text("`{written}` 只能是：{known}", "`{written}` can be: {known}"),
    "misuse_other": Text("{written}", "{written}"),
    "misuse_help": Text("用 `{command} --help` 查看用法。", "see `{command} --help`."),
}

OPTIONS |= {
    "characteristic": Text("只比较这项特性（可多次）", "compare this characteristic alone (repeatable)"),
    "all": Text("比较所有特性", "compare every characteristic"),
}

USAGE |= {
    "kind": Text("种类", "KIND"),
}

OPTIONS |= {
    "features": Text(
        "政策所在的文件夹（含 zh-CN 和 en）", "the folder of the policies (with zh-CN and en in it)"
    ),
    "results": Text(
        "最近一次运行的结果（build/features.json）", "what the last run left behind (build/features.json)"
    ),
}

OPTIONS |= {
    "record": Text("把输入、所用版本和结果记入台账", "keep the inputs, the editions used and the result in a ledger"),
    "by": Text("记录人，和 `--record` 一起用", "who records; goes with `--record`"),
    "ledger": Text("台账文件（不写则用环境变量 ZHIJIA_LEDGER，再不然是 zhijia.db）",
                   "the file of the ledger (else the variable ZHIJIA_LEDGER, else zhijia.db)"),
    "extract": Text("把这条记录的输入写进一个新文件夹", "write the inputs of the record into a new folder"),
    "all_records": Text("核对所有记录", "replay every record"),
}  # fmt: skip

USAGE |= {
    "number": Text("编号", "NUMBER"),
    "record_by": Text("`--record` 要写明是谁记的：加上 `--by 姓名`", "`--record` has to say who records: add `--by NAME`"),
    "by_form": Text("`--by` 后面写一行姓名，最多 {limit} 个字", "`--by` takes a name in one line, {limit} characters at most"),
    "record_missing": Text("`{option}` 只和 `--record` 一起用", "`{option}` goes with `--record`"),
    "extract_one": Text("`--extract` 只用于一条记录：写上它的编号", "`--extract` is for one record: give its number"),
    "replaying": Text("已核对 {done} / {all}", "replayed {done} of {all}"),
    "replay_which": Text("写上要核对的编号，或 `--all`", "give the number of a record, or `--all`"),
    "replay_both": Text("编号和 `--all` 只用一个", "give a number or `--all`, not both"),
}  # fmt: skip
