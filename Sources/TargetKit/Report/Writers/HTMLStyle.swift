/// The style sheet of HTML reports: type, space and rules; colour only beside mark and word.
///
/// Text has a contrast of at least 4.5 : 1 on what it stands on in both schemes (WCAG 2.1, success
/// criterion 1.4.3).
enum HTMLStyle {
  static let sheet = colors + page + parts + tables + phone + print

  private static let colors = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f26;--muted:#555d69;--rule:#d8dce2;\
    --faint:#f5f6f8;--link:#1a5490;--good:#0b6b4f;--good-soft:#e2f1ec;--fair:#1a5490;\
    --fair-soft:#e4edf7;--poor:#95400a;--poor-soft:#fbeadd;--bad:#8e1537;--bad-soft:#f9e3e8;\
    --unclear:#5d3d8e;--unclear-soft:#eee8f6;--open:#555d69;--open-soft:#eef0f3}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#15181d;--ink:#eceff3;\
    --muted:#aab2be;--rule:#363c46;--faint:#1d2127;--link:#8dbbeb;--good:#5cc9a3;\
    --good-soft:#17332b;--fair:#8dbbeb;--fair-soft:#1b2c40;--poor:#f0a05c;--poor-soft:#3a2817;\
    --bad:#f08ba3;--bad-soft:#3d1c26;--unclear:#c3a6ec;--unclear-soft:#2d2440;--open:#aab2be;\
    --open-soft:#262b33}}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;padding:3rem 2rem 4rem;max-width:84rem;background:var(--paper);\
    color:var(--ink);font:400 1rem/1.65 system-ui,-apple-system,"Segoe UI","PingFang SC",\
    "Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",SimSun,sans-serif}
    h1,h2,h3{font-family:Georgia,"Times New Roman","Songti SC","Noto Serif CJK SC",\
    "Source Han Serif SC",SimSun,serif;font-weight:600;line-height:1.3;text-wrap:balance;margin:0}
    h1{font-size:clamp(1.6rem,1.1rem + 2vw,2.3rem)}
    h2{font-size:1.35rem;margin-bottom:1rem}
    h3{font-size:1.1rem;margin:1.5rem 0 .75rem}
    p{margin:0 0 1rem;max-width:46rem}
    a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
    header{border-top:3px solid var(--ink);padding-top:1.25rem}
    .subtitle{color:var(--muted);margin:.5rem 0 0}
    .second{display:block;color:var(--muted);font-size:.85em;line-height:1.45}
    h1 .second,h2 .second,h3 .second{font-size:.68em;font-weight:400}
    table .second{white-space:normal}
    nav{margin:1.5rem 0 0;padding:.75rem 0;border-top:1px solid var(--rule);\
    border-bottom:1px solid var(--rule)}
    nav ol{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:0;padding:0;list-style:none;\
    font-size:.9rem}
    nav a{text-decoration:none}
    nav a:hover{text-decoration:underline}
    section{margin-top:3rem}
    section:target h2{text-decoration:underline;text-underline-offset:.25em}
    footer{margin-top:4rem;padding-top:1.25rem;border-top:1px solid var(--rule);\
    color:var(--muted);font-size:.85rem}
    footer p{margin:.5rem 0 0}

    """

  private static let parts = """
    .lead{font-size:1.2rem;line-height:1.7;max-width:52rem}
    .shares{display:flex;gap:2px;height:.6rem;margin:1.75rem 0 1.25rem}
    .shares i{min-width:3px;background:currentColor}
    .good{color:var(--good)}.fair{color:var(--fair)}.poor{color:var(--poor)}
    .bad{color:var(--bad)}.unclear{color:var(--unclear)}.open{color:var(--open)}
    .status{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:1.25rem 1.5rem;\
    margin:0 0 2rem;padding:0;list-style:none}
    .status li{border-top:2px solid currentColor;padding-top:.4rem;line-height:1.35}
    .status b{display:block;font-size:2rem;font-weight:600;line-height:1.15;\
    font-variant-numeric:tabular-nums lining-nums}
    .status .mark{font-weight:700;margin-right:.15em}
    .status .word{color:var(--ink);font-size:.9rem}
    dl{display:flex;flex-wrap:wrap;gap:.35rem 2rem;margin:0 0 1rem}
    dl div{display:flex;gap:.5em}
    dt{color:var(--muted)}
    dd{margin:0}
    .notes{margin:1rem 0 0;padding:0;list-style:none;font-size:.9rem;max-width:58rem}
    .notes li{margin:0 0 .45rem;overflow-wrap:anywhere}
    .notes li:target{background:var(--faint)}
    figure{margin:2rem 0;break-inside:avoid;min-width:0}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,34rem),1fr));\
    gap:1rem 2rem;align-items:start}
    .charts figure{margin:1rem 0}
    figcaption{font-weight:600;margin-bottom:.5rem}
    figure svg{display:block;max-width:100%;height:auto}
    figure .narrow{display:none}
    .description{color:var(--muted);font-size:.9rem;margin:.5rem 0}
    details{font-size:.9rem;margin:.5rem 0}
    summary{cursor:pointer;color:var(--link)}
    .inputs{padding:0;list-style:none;margin:.75rem 0 0}
    .inputs li{margin-bottom:.3rem;overflow-wrap:anywhere}
    code{font-family:ui-monospace,SFMono-Regular,Consolas,"Noto Sans Mono CJK SC",monospace;\
    font-size:.85em}

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:0 0 1rem}
    .scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    table{border-collapse:collapse;font-size:.82rem;line-height:1.45;min-width:min(100%,36rem)}
    .full table{width:100%}
    caption{text-align:left;color:var(--muted);padding-bottom:.5rem;caption-side:top}
    th,td{text-align:left;vertical-align:top;padding:.5rem .45rem;font-weight:400}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    thead th{border-bottom:1.5px solid var(--ink);vertical-align:bottom;color:var(--muted);\
    font-size:.8rem;white-space:nowrap}
    tbody tr{border-bottom:1px solid var(--rule)}
    .group th{padding:1.4rem 0 .4rem;font-weight:600;font-size:.95rem;\
    border-bottom:1px solid var(--muted)}
    .number{text-align:right;font-variant-numeric:tabular-nums lining-nums}
    .name{min-width:9em;max-width:22em}
    tbody th.name{font-weight:500}
    .prose{min-width:14em;max-width:34em}
    td small,th small{display:block;color:var(--muted);font-size:.86em;line-height:1.4}
    td.number small{white-space:nowrap}
    .short,.trend{white-space:nowrap}
    :lang(en) thead th,:lang(en) .short{white-space:normal}
    .none{color:var(--muted)}
    .sign{display:inline-block;white-space:nowrap;padding:.05rem .5rem;border-radius:.75rem;\
    font-size:.95em}
    .sign b{display:inline-block;min-width:.7em;text-align:center}
    .sign.good{background:var(--good-soft)}.sign.fair{background:var(--fair-soft)}
    .sign.poor{background:var(--poor-soft)}.sign.bad{background:var(--bad-soft)}
    .sign.unclear{background:var(--unclear-soft)}.sign.open{background:var(--open-soft)}
    .sign .second{color:inherit}
    .bar{display:block;position:relative;height:4px;min-width:4rem;margin:.3rem 0 .2rem;\
    background:var(--rule)}
    .bar i{display:block;height:100%;background:var(--fair)}
    .bar b{position:absolute;top:-3px;width:2px;height:10px;margin-left:-1px;background:var(--ink)}

    """

  private static let phone = """
    @media screen and (max-width:40rem){
    body{padding:1.5rem 1rem 3rem}
    section{margin-top:2.25rem}
    .lead{font-size:1.08rem}
    .status{grid-template-columns:repeat(auto-fill,minmax(6.2rem,1fr));gap:1rem}
    .status b{font-size:1.6rem}
    nav ol{gap:.25rem 1.1rem}
    .name{min-width:8.5em;max-width:9.5em}
    tbody th.name,thead th.name{position:sticky;left:0;background:var(--paper);\
    box-shadow:1px 0 var(--rule)}
    .group th{white-space:nowrap}
    figure .wide{display:none}
    figure .narrow{display:block}
    }

    """

  private static let print = """
    @page{size:A4;margin:16mm 14mm}
    @page wide{size:A4 landscape;margin:14mm 12mm}
    @media print{
    body{max-width:none;padding:0;font-size:10pt;line-height:1.5}
    h1{font-size:20pt}h2{font-size:13pt}
    nav,summary{display:none}
    footer details::details-content{content-visibility:visible;block-size:auto}
    section{margin-top:8mm}
    h2,h3,caption,.group{break-after:avoid}
    .scroll{overflow:visible}
    section.full{page:wide}
    table{font-size:7.6pt;min-width:0}
    th,td{padding:1.2mm 1.2mm}
    thead{display:table-header-group}
    thead th{white-space:normal;font-size:7.4pt}
    tr,.status li,.notes li{break-inside:avoid}
    .name{min-width:0}.prose{min-width:0}.trend{white-space:normal}
    .sign{padding:0;background:none!important}
    .status{grid-template-columns:repeat(6,1fr);gap:4mm}
    .status b{font-size:16pt}
    .bar,.shares{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    a{color:inherit;text-decoration:none}
    }

    """

  /// What the pages of a site have besides.
  static let trail = """
    .trail{margin:0 0 1.5rem;padding:0;border:0}
    .trail li+li::before{content:"/";margin-right:.5rem;color:var(--muted)}
    .trail ol{gap:.25rem .5rem}

    """
}
