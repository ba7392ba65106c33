<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventUpdatePasswordBody", event.date, event.ipAddress)}</#assign>
<@layout.mail subject=msg("eventUpdatePasswordSubject") body=body why=msg("mailWhyAccount")/>
