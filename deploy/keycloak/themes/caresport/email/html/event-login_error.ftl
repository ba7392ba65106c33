<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventLoginErrorBody", event.date, event.ipAddress)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventLoginErrorSubject") body=body why=msg("mailWhyAccount")/>
