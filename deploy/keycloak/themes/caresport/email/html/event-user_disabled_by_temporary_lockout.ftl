<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventUserDisabledByTemporaryLockoutBody", event.date)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventUserDisabledByTemporaryLockoutSubject") body=body why=msg("mailWhyAccount")/>
