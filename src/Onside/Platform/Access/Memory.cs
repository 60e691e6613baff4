using Onside.Platform.Data;

namespace Onside.Platform.Access;

// All that this process keeps in memory: let go by whoever changed records of any kind, after the commit.
public sealed class Memory(Doors doors, IEnumerable<Kept> kept)
{
    public void Forget()
    {
        doors.Forget();
        foreach (var one in kept)
            one.Forget();
    }
}
