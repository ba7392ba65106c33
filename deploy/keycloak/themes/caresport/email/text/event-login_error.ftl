<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventLoginErrorBody", event.date, event.ipAddress)}</#assign>
<@layout.mail subject=msg("eventLoginErrorSubject") body=body why=msg("mailWhyAccount")/>
