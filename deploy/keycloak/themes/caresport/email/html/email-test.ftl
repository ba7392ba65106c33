<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("emailTestBody", realmName)}</#assign>
</#outputformat>
<@layout.mail subject=msg("emailTestSubject") body=body why=msg("mailWhyTest")/>
