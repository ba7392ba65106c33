<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("emailVerificationBodyCode", code)}</#assign>
</#outputformat>
<@layout.mail subject=msg("emailVerificationSubject") body=body why=msg("mailWhyAccount")/>
