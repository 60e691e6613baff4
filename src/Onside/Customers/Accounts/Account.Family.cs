using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

public partial class Account
{
    public const int DeepestFamily = 12;

    public Guid? ParentId { get; private set; }

    // Ancestors of the parent, nearest first: a company is never its own subsidiary.
    public void BelongTo(Account? parent, IReadOnlyCollection<Guid> ancestorsOfParent)
    {
        if (parent is not null && (parent.Id == Id || ancestorsOfParent.Contains(Id)))
            throw new Refusal($"{parent.Name} belongs to {Name} already: a company cannot be its own subsidiary.");
        if (ancestorsOfParent.Count >= DeepestFamily)
            throw new Refusal($"A family of companies has at most {DeepestFamily} levels.");
        ParentId = parent?.Id;
    }
}
