using System.Collections.Frozen;

namespace Onside.Science;

/// <summary>Legal forms of organisations, to be left out when names are compared: "Vitale Foods S.p.A." is "Vitale Foods".</summary>
public static class LegalForms
{
    private const int LongestForm = 4;

    // Folded, single letters already joined, so that "S.p.A." stands here as "spa" and "Sp. z o.o." as "sp zoo".
    private static readonly FrozenSet<string> AtTheEnd = string.Join(',',
        "ag,gmbh,mbh,ggmbh,kg,kgaa,ohg,ug,ug haftungsbeschrankt,ek,ev,eg,gbr,partg,partgmbb,se,aktiengesellschaft,gesellschaft mbh,gesmbh,genossenschaft",
        "ltd,limited,plc,llp,llc,lllp,lp,pllc,pc,inc,incorporated,corp,corporation,co,company,cic,public limited company,limited liability company",
        "sa,sas,sasu,sarl,eurl,snc,scs,sca,scop,societe anonyme,spa,srl,srls,sapa,scarl,sl,slu,slp,slne,sau,scoop,lda,ltda,limitada,eireli,sgps,sa de cv,sapi de cv,s de rl de cv",
        "bv,bvba,nv,cv,vof,cvba,ab,abp,aktiebolag,hb,kb,as,asa,ans,da,aps,amba,oy,oyj,ky,ehf,hf,ou,sia,uab,vsi",
        "sp zoo,sp zo o,spolka zoo,spzoo,sp j,sp k,spolka akcyjna,sro,spol sro,vos,kft,zrt,nyrt,bt,doo,dd,jdoo,ad,ead,ood,eood,ooo,oao,zao,pao,ao,tov,ae,epe,ike",
        "pty,pty ltd,proprietary,pvt,private,pte,bhd,sdn,sdn bhd,tbk,kk,kabushiki kaisha,godo kaisha,yk,jsc,pjsc,ojsc,cjsc,fze,fzco,wll,sae,sal,as ltd,sti,ltd sti")
        .Split(',').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> InFront =
        "ab,oy,as,aktiebolaget,ooo,oao,zao,pao,pt,uab,sia,ou,sc".Split(',').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joining = "and,und,et,y,e,i,og,och".Split(',').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a name without its legal form; never empty unless the name is.</summary>
    /// <param name="words">Folded words with initials joined.</param>
    /// <returns>The remaining words: "gmbh co kg" disappears as a whole, as does "ab" in "ab volvo".</returns>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (first, end) = (0, words.Count);
        for (var length = FormBefore(words, end); length > 0; length = FormBefore(words, end))
        {
            end -= length;
        }

        if (end - first > 1 && InFront.Contains(words[first]))
        {
            first++;
        }

        return [.. words.Skip(first).Take(end - first)];
    }

    private static int FormBefore(IReadOnlyList<string> words, int end)
    {
        for (var length = Math.Min(LongestForm, end - 1); length > 0; length--)
        {
            if (AtTheEnd.Contains(string.Join(' ', words.Skip(end - length).Take(length))))
            {
                return length;
            }
        }

        return end < words.Count && end > 1 && Joining.Contains(words[end - 1]) ? 1 : 0;
    }
}
