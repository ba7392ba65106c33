<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventRemoveTotpBody", event.date, event.ipAddress)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventRemoveTotpSubject") body=body why=msg("mailWhyAccount")/>
