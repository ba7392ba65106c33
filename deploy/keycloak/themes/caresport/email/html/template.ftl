<#-- A mail from its words: paragraphs with blank lines between them; the one that is the link becomes a button.
    Its address stands in the text alone: it is nine hundred signs long. -->
<#macro mail subject body why link="" action="">
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then("ltr", "rtl")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<meta name="x-apple-disable-message-reformatting">
<title>${subject}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
.paper { background-color: #101a17 !important }
.card { background-color: #182521 !important; border-color: #2b3b35 !important }
.ink { color: #ebf1ee !important }
.soft { color: #a7b7b0 !important }
.link { color: #8fd3bb !important }
.coral { color: #ff9a6b !important }
.button { background-color: #8fd3bb !important; border-color: #8fd3bb !important; color: #0d2a22 !important }
}
[data-ogsb] .paper { background-color: #101a17 !important }
[data-ogsb] .card { background-color: #182521 !important }
[data-ogsb] .button { background-color: #8fd3bb !important }
[data-ogsc] .ink { color: #ebf1ee !important }
[data-ogsc] .soft { color: #a7b7b0 !important }
[data-ogsc] .link { color: #8fd3bb !important }
[data-ogsc] .coral { color: #ff9a6b !important }
[data-ogsc] .button { color: #0d2a22 !important }
@media (max-width: 480px) {
.card { padding: 22px 18px !important }
.button { display: block !important }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background-color:#fbf8f2">
<div class="preview" aria-hidden="true" style="display:none;max-height:0;overflow:hidden;mso-hide:all">${action}<#list 1..60 as blank>&zwnj;&nbsp;</#list></div>
<div class="paper" style="background-color:#fbf8f2">
<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<div style="max-width:600px;margin:0 auto;padding:24px 14px 32px;font-family:'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif;font-size:18px;line-height:1.6">
<div role="banner">
<p class="ink" style="margin:0 0 18px;padding:0 6px;font-size:17px;color:#1d2b27"><span aria-hidden="true"><span class="link" style="color:#0c5c4c">&#9679;</span><span class="coral" style="color:#ab3d18">&nbsp;&bull;&nbsp;&bull;&nbsp;&bull;&nbsp;</span><span class="link" style="color:#0c5c4c">&#9679;</span>&nbsp;&nbsp;</span>CareSport <b>Connect</b></p>
</div>
<div role="main" class="card" style="background-color:#ffffff;border:1px solid #e2dccf;border-radius:18px;padding:30px 28px">
<h1 class="ink" style="margin:0 0 18px;font-size:25px;line-height:1.25;font-weight:bold;color:#1d2b27">${subject}</h1>
<#list body?split("\n\n") as paragraph>
<#if paragraph?trim == link && link != "">
<!--[if mso]><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="#0c5c4c" style="padding:12px 24px"><![endif]-->
<p style="margin:26px 0"><a class="button" href="${link}" style="display:inline-block;padding:13px 24px;background-color:#0c5c4c;border:2px solid #0c5c4c;border-radius:12px;color:#ffffff;font-weight:bold;text-align:center;text-decoration:none">${action}</a></p>
<!--[if mso]></td></tr></table><![endif]-->
<#elseif paragraph?trim != "">
<p class="ink" style="margin:0 0 16px;color:#1d2b27"><#list paragraph?trim?split("\n") as line>${line}<#sep><br></#sep></#list></p>
</#if>
</#list>
</div>
<div role="contentinfo" style="padding:20px 6px 0">
<#list (msg("mailRegards") + "\n\n" + why + " " + msg("mailClosing"))?split("\n\n") as paragraph>
<p class="soft" style="margin:0 0 10px;font-size:16px;line-height:1.5;color:#55655f">${paragraph}</p>
</#list>
</div>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
</#macro>
