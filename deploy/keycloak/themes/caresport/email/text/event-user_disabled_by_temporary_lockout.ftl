<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventUserDisabledByTemporaryLockoutBody", event.date)}</#assign>
<@layout.mail subject=msg("eventUserDisabledByTemporaryLockoutSubject") body=body why=msg("mailWhyAccount")/>
