<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("emailTestBody", realmName)}</#assign>
<@layout.mail subject=msg("emailTestSubject") body=body why=msg("mailWhyTest")/>
