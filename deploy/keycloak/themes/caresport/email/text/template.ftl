<#ftl output_format="plainText">
<#macro mail subject body why link="" action="">
${(link != "")?then(body?replace(link, action + ":\n" + link), body)}

${msg("mailRegards")}

${why} ${msg("mailClosing")}
</#macro>
