<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventUserDisabledByPermanentLockoutBody", event.date)}</#assign>
<@layout.mail subject=msg("eventUserDisabledByPermanentLockoutSubject") body=body why=msg("mailWhyAccount")/>
