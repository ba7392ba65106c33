<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventUserDisabledByPermanentLockoutBody", event.date)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventUserDisabledByPermanentLockoutSubject") body=body why=msg("mailWhyAccount")/>
