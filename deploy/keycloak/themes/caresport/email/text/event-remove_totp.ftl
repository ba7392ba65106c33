<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventRemoveTotpBody", event.date, event.ipAddress)}</#assign>
<@layout.mail subject=msg("eventRemoveTotpSubject") body=body why=msg("mailWhyAccount")/>
