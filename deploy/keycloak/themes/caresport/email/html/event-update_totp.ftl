<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventUpdateTotpBody", event.date, event.ipAddress)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventUpdateTotpSubject") body=body why=msg("mailWhyAccount")/>
