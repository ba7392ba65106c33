<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventUpdatePasswordBody", event.date, event.ipAddress)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventUpdatePasswordSubject") body=body why=msg("mailWhyAccount")/>
