<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("emailVerificationBodyCode", code)}</#assign>
<@layout.mail subject=msg("emailVerificationSubject") body=body why=msg("mailWhyAccount")/>
