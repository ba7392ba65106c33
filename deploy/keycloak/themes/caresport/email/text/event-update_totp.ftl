<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventUpdateTotpBody", event.date, event.ipAddress)}</#assign>
<@layout.mail subject=msg("eventUpdateTotpSubject") body=body why=msg("mailWhyAccount")/>
